package dev.uniroute.starter.provider;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Makes calls wait; closing the provider releases those that do. */
final class Pace {
    private final Latency latency;
    private final CountDownLatch closed = new CountDownLatch(1);

    Pace(Latency latency) {
        this.latency = latency;
    }

    void awaitFirstToken() throws IOException {
        await(latency.perCall());
    }

    void awaitTokens(int count) throws IOException {
        await(latency.perToken().multipliedBy(count));
    }

    /** Waits for the end of the provider. */
    void hang() throws IOException {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IOException("hung up");
    }

    void close() {
        closed.countDown();
    }

    private void await(Duration duration) throws IOException {
        try {
            if (duration.isPositive() && closed.await(duration.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new IOException("closed while answering");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while answering", e);
        }
    }
}
