package dev.uniroute.service.snapshot;

import java.time.Duration;
import java.util.concurrent.Semaphore;

/** Announces publications when a test says so. */
final class HandSignal implements SnapshotWatcher.PublicationSignal {
    private final Semaphore announced = new Semaphore(0);
    private final Semaphore awaited = new Semaphore(0);

    @Override
    public void await(Duration atMost) throws InterruptedException {
        awaited.release();
        announced.acquire();
    }

    /** Announces a publication; returns when the watcher has seen to it and waits for the next. */
    void announce() throws InterruptedException {
        awaited.acquire();
        announced.release();
        awaited.acquire();
        awaited.release();
    }
}
