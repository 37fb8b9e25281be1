package dev.uniroute.service.grpc.call;

import dev.uniroute.registry.audit.Author;
import java.util.concurrent.Executor;

/** Runs tasks in the name of the caller whom they are for, so that what they change is recorded as theirs. */
public final class CallerScope implements Executor {
    private final Executor executor;

    /** @param executor runs the tasks */
    public CallerScope(Executor executor) {
        this.executor = executor;
    }

    @Override
    public void execute(Runnable task) {
        Author author = Caller.current().author();
        executor.execute(() -> author.during(task));
    }
}
