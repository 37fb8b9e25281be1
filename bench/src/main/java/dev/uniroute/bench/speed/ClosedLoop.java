package dev.uniroute.bench.speed;

import io.grpc.Status;
import java.time.Duration;
import java.util.concurrent.Phaser;

/** So many callers, each of which sends again as soon as it is answered: what the service takes at most. */
final class ClosedLoop {
    private final Connections connections;
    private final Request request;
    private final Phaser callers = new Phaser(1);
    private final Load load = new Load();
    private final long start = System.nanoTime();
    private volatile boolean stopped;

    private ClosedLoop(Connections connections, Request request) {
        this.connections = connections;
        this.request = request;
    }

    static Load run(Connections connections, Request request, int inFlight, Duration duration)
            throws InterruptedException {
        return new ClosedLoop(connections, request).run(inFlight, duration);
    }

    private Load run(int inFlight, Duration duration) throws InterruptedException {
        callers.bulkRegister(inFlight);
        for (int i = 0; i < inFlight; i++) {
            send(i);
        }
        Thread.sleep(duration);
        stopped = true;
        callers.arriveAndAwaitAdvance();
        load.lasted(System.nanoTime() - start);
        return load;
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
