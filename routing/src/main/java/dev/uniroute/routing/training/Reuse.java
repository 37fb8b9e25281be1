package dev.uniroute.routing.training;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Remembers what training computed, for a program that trains many routers on the same prompts: clusterings and networks that
 * are alike are computed once. What it gives is what would have been computed anyway, bit for bit.
 *
 * <p>It is found by {@link ScopedValue}, so that no method has to be told of it; outside of {@link #in} nothing is remembered.
 * Thread-safe: who asks for what another thread is computing waits for it.
 */
public final class Reuse {

    private static final ScopedValue<Reuse> CURRENT = ScopedValue.newInstance();

    private final Map<Object, FutureTask<Object>> done = new ConcurrentHashMap<>();

    /** What is computed under {@link #in}. */
    @FunctionalInterface
    public interface Work<T> {

        T run() throws InterruptedException;
    }

    /** Runs some work that may reuse what earlier work remembered here. */
    public <T> T in(Work<T> work) throws InterruptedException {
        return ScopedValue.where(CURRENT, this).call(work::run);
    }

    /**
     * The value of a key, from memory or computed.
     *
     * @param key all that the value depends on, equal by value
     */
    public static <T> T once(Object key, Work<T> work) throws InterruptedException {
        return CURRENT.isBound() ? CURRENT.get().remembered(key, work) : work.run();
    }

    private <T> T remembered(Object key, Work<T> work) throws InterruptedException {
        FutureTask<Object> task = done.computeIfAbsent(key, absent -> new FutureTask<>((Callable<Object>) work::run));
        task.run(); // nothing, if it has run or another thread runs it
        try {
            @SuppressWarnings("unchecked") // of equal keys the work is the same
            T value = (T) task.get();
            return value;
        } catch (ExecutionException e) {
            throw failure(Objects.requireNonNullElse(e.getCause(), e));
        }
    }

    private static InterruptedException failure(Throwable cause) {
        return switch (cause) {
            case InterruptedException interrupted -> interrupted;
            case RuntimeException unchecked -> throw unchecked;
            case Error error -> throw error;
            default -> throw new IllegalStateException(cause);
        };
    }
}
