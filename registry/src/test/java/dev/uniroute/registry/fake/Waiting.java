package dev.uniroute.registry.fake;

import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Lets a test go on when threads got as far as they can. */
public final class Waiting {
    private Waiting() {}

    /** Returns when this thread is interrupted, which it then is. */
    public static void untilInterrupted() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns when all the threads wait for something without a limit of time. */
    public static void untilParked(List<Thread> threads) {
        for (Thread thread : threads) {
            while (thread.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
        }
    }
}
