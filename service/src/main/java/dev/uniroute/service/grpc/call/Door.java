package dev.uniroute.service.grpc.call;

import dev.uniroute.service.grpc.error.ApiException;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Lets tasks in unless something speaks against all of them; who is refused learns at once instead of waiting. */
public final class Door implements Executor {
    private final Executor executor;
    private final Supplier<Optional<ApiException>> objection;

    /**
     * @param executor runs the tasks that are let in
     * @param objection what speaks against them now; empty: nothing
     */
    public Door(Executor executor, Supplier<Optional<ApiException>> objection) {
        this.executor = executor;
        this.objection = objection;
    }

    @Override
    public void execute(Runnable task) {
        Optional<ApiException> refusal = objection.get();
        if (refusal.isPresent()) {
            throw refusal.get();
        }
        executor.execute(task);
    }
}
