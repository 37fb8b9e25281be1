package dev.uniroute.registry.profiling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.uniroute.registry.evaluation.Evaluation;
import dev.uniroute.registry.fake.InterceptedRuns;
import dev.uniroute.registry.fake.ScriptedLlmClient;
import dev.uniroute.registry.fake.Waiting;
import dev.uniroute.registry.llm.VirtualTime;
import dev.uniroute.registry.memory.InMemoryRegistry;
import dev.uniroute.registry.profiling.ProfilingRuns.FailedPrompt;
import dev.uniroute.registry.profiling.PromptEvaluator.Outcome;
import dev.uniroute.registry.run.Lease;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class AnswerWriterTest {
    private final VirtualTime time = new VirtualTime();
    private final InterceptedRuns runs = new InterceptedRuns(new InMemoryRegistry(time).profilingRuns());
    private final AnswerWriter writer = new AnswerWriter(runs, new Lease(UUID.randomUUID(), "test", 1), time);
    private final List<List<String>> writes = new ArrayList<>();

    @Test
    void storesAnswersAndFailuresBeforeItReturns() throws InterruptedException {
        runs.recordBy((lease, answers, failures) -> written(answers, failures));

        boolean first = writer.store(graded("a"));
        boolean second = writer.store(new Outcome.Failed(new FailedPrompt("b", "status 500", BigDecimal.ZERO)));

        assertThat(first && second).isTrue();
        assertThat(writes).containsExactly(List.of("a"), List.of("b failed"));
    }

    @Test
    void storesTogetherWhatCameDuringAWrite() throws InterruptedException {
        CountDownLatch databaseAnswers = new CountDownLatch(1);
        runs.recordBy((lease, answers, failures) -> {
            awaitUninterruptibly(databaseAnswers);
            return written(answers, failures);
        });
        Thread first = storing("a");
        Waiting.untilParked(List.of(first));
        List<Thread> others = Stream.of("b", "c", "d").map(this::storing).toList();
        Waiting.untilParked(others);

        databaseAnswers.countDown();
        first.join();
        for (Thread other : others) {
            other.join();
        }

        assertThat(writes).hasSize(2);
        assertThat(writes.getFirst()).containsExactly("a");
        assertThat(writes.getLast()).containsExactlyInAnyOrder("b", "c", "d");
    }

    @Test
    void repeatsAWriteThatFailsWithLongerAndLongerPauses() throws InterruptedException {
        int[] failuresLeft = {8};
        runs.recordBy((lease, answers, failures) -> {
            if (failuresLeft[0]-- > 0) {
                throw new IllegalStateException("the database is away");
            }
            return written(answers, failures);
        });

        boolean stored = writer.store(graded("a"));

        assertThat(stored).isTrue();
        assertThat(writes).containsExactly(List.of("a"));
        assertThat(time.sleeps())
                .isEqualTo(IntStream.of(100, 200, 400, 800, 1600, 3200, 5000, 5000)
                        .mapToObj(Duration::ofMillis)
                        .toList());
    }

    @Test
    void storesNothingMoreOnceTheLeaseIsLost() throws InterruptedException {
        runs.recordBy((lease, answers, failures) -> {
            written(answers, failures);
            return false;
        });

        boolean first = writer.store(graded("a"));
        boolean second = writer.store(graded("b"));

        assertThat(first || second).isFalse();
        assertThat(writer.lostLease()).isTrue();
        assertThat(writes).containsExactly(List.of("a"));
    }

    @Test
    void storesNothingOfAPromptThatFoundTheEndpointDead() throws InterruptedException {
        boolean stored = writer.store(new Outcome.EndpointFailed("status 401"));

        assertThat(stored).isTrue();
        assertThat(writer.lostLease()).isFalse();
    }

    @Test
    void stopsToRepeatWhenItIsInterrupted() {
        runs.recordBy((lease, answers, failures) -> {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the database is away");
        });

        assertThatThrownBy(() -> writer.store(graded("a"))).isInstanceOf(InterruptedException.class);
    }

    private Thread storing(String prompt) {
        return Thread.startVirtualThread(() -> {
            try {
                writer.store(graded(prompt));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private boolean written(List<Evaluation> answers, List<FailedPrompt> failures) {
        writes.add(Stream.concat(
                        answers.stream().map(Evaluation::promptId),
                        failures.stream().map(failure -> failure.promptId() + " failed"))
                .toList());
        return true;
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Outcome graded(String prompt) {
        return new Outcome.Graded(new Evaluation(
                prompt, 1, ScriptedLlmClient.USAGE, BigDecimal.ONE, BigDecimal.ZERO, Duration.ZERO, "yes"));
    }
}
