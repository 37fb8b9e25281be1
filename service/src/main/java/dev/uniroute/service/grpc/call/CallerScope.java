package dev.uniroute.service.grpc.call;

import dev.uniroute.registry.audit.Author;
import dev.uniroute.registry.tenant.Tenant;
import java.util.concurrent.Executor;

/**
 * Runs tasks for the caller's tenant and in the caller's name: they see that tenant's data alone, and what they change is recorded as
 * the caller's.
 */
public final class CallerScope implements Executor {
    private final Executor executor;

    /** @param executor runs the tasks */
    public CallerScope(Executor executor) {
        this.executor = executor;
    }

    @Override
    public void execute(Runnable task) {
        Caller caller = Caller.current();
        Author author = caller.author();
        Tenant tenant = caller.tenant();
        executor.execute(() -> tenant.during(() -> author.during(task)));
    }
}
