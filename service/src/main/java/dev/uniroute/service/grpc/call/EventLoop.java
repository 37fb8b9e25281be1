package dev.uniroute.service.grpc.call;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.Executor;

/**
 * Runs tasks on the event loop that received their call, after what it has received already. So a burst is counted by
 * {@link Admission} before the first of its calls is worked on, and the answers to it leave in one write. For tasks that take
 * microseconds and wait for nothing.
 */
public final class EventLoop implements Executor {
    @Override
    public void execute(Runnable task) {
        Context context = Vertx.currentContext();
        if (context == null) {
            task.run();
        } else {
            context.runOnContext(ignored -> task.run());
        }
    }
}
