package dev.uniroute.routing.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReuseTest {

    private final AtomicInteger runs = new AtomicInteger();

    @Test
    void computesAKeyOnceWithinOneMemory() throws InterruptedException {
        Reuse memory = new Reuse();

        int first = memory.in(() -> Reuse.once(List.of("key"), runs::incrementAndGet));
        int again = memory.in(() -> Reuse.once(List.of("key"), runs::incrementAndGet));
        int other = memory.in(() -> Reuse.once(List.of("other"), runs::incrementAndGet));

        assertThat(List.of(first, again, other)).containsExactly(1, 1, 2);
    }

    @Test
    void remembersNothingOutside() throws InterruptedException {
        Reuse.once("key", runs::incrementAndGet);
        Reuse.once("key", runs::incrementAndGet);
        new Reuse().in(() -> Reuse.once("key", runs::incrementAndGet));

        assertThat(runs).hasValue(3);
    }

    @Test
    void threadsThatAskForTheSameKeyShareOneComputation() {
        Reuse memory = new Reuse();

        List<Integer> values = IntStream.range(0, 64)
                .parallel()
                .mapToObj(i -> {
                    try {
                        return memory.in(() -> Reuse.once("key", runs::incrementAndGet));
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();

        assertThat(values).containsOnly(1);
    }

    @Test
    void aFailureIsTheCallersFailure() {
        assertThatThrownBy(() -> new Reuse()
                        .in(() -> Reuse.once("key", () -> {
                            throw new IllegalArgumentException("too few");
                        })))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("too few");
    }

    @Test
    void trainingWithAMemoryGivesTheSameBits() throws InterruptedException {
        TrainingData data = Planted.data(240, 60, 7);
        RouterMethod method = LearnedMapMethod.ofThePaper();
        Reuse memory = new Reuse();

        TrainedRouter plain = method.train(data, 1);

        assertThat(memory.in(() -> method.train(data, 1))).isEqualTo(plain);
        assertThat(memory.in(() -> method.train(data, 1))).isEqualTo(plain);
    }
}
