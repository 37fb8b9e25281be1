package dev.uniroute.bench.speed;

import io.grpc.Status;
import java.time.Duration;
import java.util.concurrent.Phaser;

/** So many callers, each of which sends again as soon as it is answered: what the service takes at most. */
final class ClosedLoop {
    private final Connections connections;
    private final Request request;
    private final Phaser callers = new Phaser(1);
    private volatile Load load = new Load();
    private long since = System.nanoTime();
    private volatile boolean stopped;

    private ClosedLoop(Connections connections, Request request) {
        this.connections = connections;
        this.request = request;
    }

    static Load run(Connections connections, Request request, int inFlight, Duration duration)
            throws InterruptedException {
        ClosedLoop loop = start(connections, request, inFlight);
        Thread.sleep(duration);
        return loop.stop();
    }

    /** Goes on until it is stopped. */
    static ClosedLoop start(Connections connections, Request request, int inFlight) {
        ClosedLoop loop = new ClosedLoop(connections, request);
        loop.callers.bulkRegister(inFlight);
        for (int i = 0; i < inFlight; i++) {
            loop.send(i);
        }
        return loop;
    }

    /** What came of the calls that ended since this was asked last, or since the start. */
    Load next() {
        Load ended = load;
        load = new Load();
        long now = System.nanoTime();
        ended.lasted(now - since);
        since = now;
        return ended;
    }

    /** Waits for the calls under way; what came of those since {@link #next} was asked last. */
    Load stop() {
        stopped = true;
        callers.arriveAndAwaitAdvance();
        return next();
    }

    private void send(int caller) {
        long sent = System.nanoTime();
        connections.send(request, caller, code -> answered(caller, code, sent));
    }

    private void answered(int caller, Status.Code code, long sent) {
        load.ended(code, System.nanoTime() - sent);
        if (stopped) {
            callers.arriveAndDeregister();
        } else {
            send(caller);
        }
    }
}
