package dev.uniroute.service.snapshot;

import dev.uniroute.registry.llm.Sleeper;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/** Lets a watcher look when a test says so, whether it waits for an announcement or after a failure. */
final class HandSignal implements PublicationSignal, Sleeper {
    private final Semaphore announced = new Semaphore(0);
    private final Semaphore awaited = new Semaphore(0);
    private volatile boolean answers = true;
    private volatile boolean drops;

    /** Whether the database gives signs of life. */
    void answers(boolean doesAnswer) {
        answers = doesAnswer;
    }

    /** The connection is gone at the next announcement; the database answers a new one. */
    void drop() {
        drops = true;
    }

    @Override
    public void probe() throws SQLException {
        if (!answers) {
            throw new SQLException("connection refused");
        }
    }

    @Override
    public boolean await(Duration atMost) throws SQLException, InterruptedException {
        sleep(atMost);
        if (drops) {
            drops = false;
            throw new SQLException("connection reset");
        }
        return false;
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        awaited.release();
        announced.acquire();
    }

    /** Lets the watcher look; returns when it has, and waits again. */
    void announce() throws InterruptedException {
        awaited.acquire();
        announced.release();
        awaited.acquire();
        awaited.release();
    }
}
