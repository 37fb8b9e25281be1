package dev.uniroute.registry.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.uniroute.registry.fake.Waiting;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class CallSlotsTest {
    private final AtomicInteger started = new AtomicInteger();
    private final AtomicInteger interrupted = new AtomicInteger();
    private final CountDownLatch go = new CountDownLatch(1);

    @Test
    void runsSoManyAtOnceAndTheNextWhenOneHasEnded() throws InterruptedException {
        Thread runner = Thread.startVirtualThread(() -> runAndWait(2, 3));
        Waiting.untilParked(List.of(runner));
        assertThat(started).hasValueLessThanOrEqualTo(2);

        go.countDown();
        runner.join();

        assertThat(started).hasValue(3);
    }

    @Test
    void givesTheSlotOfATaskThatFailedToTheNext() throws InterruptedException {
        try (CallSlots slots = new CallSlots(1)) {
            slots.run(() -> {
                throw new IllegalStateException("a task that fails");
            });

            slots.run(started::incrementAndGet);
        }

        assertThat(started).hasValue(1);
    }

    @Test
    void interruptsItsTasksWhenTheThreadThatWaitsForASlotIsInterrupted() throws InterruptedException {
        Thread runner = Thread.startVirtualThread(() -> runAndWait(2, 3));
        Waiting.untilParked(List.of(runner));

        runner.interrupt();
        runner.join();

        assertThat(interrupted).hasValue(2);
    }

    @Test
    void saysThatTasksMayHaveBeenCutShortWhenItIsInterruptedWhileItWaitsForThem() throws InterruptedException {
        try (CallSlots slots = new CallSlots(2)) {
            slots.run(this::task);
            Thread.currentThread().interrupt();

            assertThatThrownBy(slots::awaitAll).isInstanceOf(InterruptedException.class);
        }

        assertThat(interrupted).hasValue(1);
    }

    private void runAndWait(int slotCount, int tasks) {
        try (CallSlots slots = new CallSlots(slotCount)) {
            for (int i = 0; i < tasks; i++) {
                slots.awaitFree();
                slots.run(this::task);
            }
            slots.awaitAll();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void task() throws InterruptedException {
        started.incrementAndGet();
        try {
            go.await();
        } catch (InterruptedException e) {
            interrupted.incrementAndGet();
            throw e;
        }
    }
}
