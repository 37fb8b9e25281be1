package dev.uniroute.service.grpc.call;

import java.util.concurrent.Executor;
import java.util.function.IntFunction;

/**
 * Where calls are worked on. Each is behind what speaks against its calls ({@link Admission}, {@link Door}).
 *
 * @param routing decides for single requests of ordinary size, behind an {@link Admission}: the {@link EventLoop} where a
 *     decision takes microseconds, else the threads of {@code routingLong}
 * @param routingLong decides for long prompts, behind the same admission: CPU work that would hold an event loop up, so about as
 *     many threads as processors
 * @param routingBatches decides for a batch of so many requests, on the same threads, behind the same admission
 * @param routingStreams decides for the requests of streams: where single requests are decided, without the admission, since
 *     a stream has one request at work at most and its sender is slowed down instead
 * @param registry reads and changes the database: a virtual thread per task
 * @param diagnosis looks at what ails, so nothing is in its way: likewise
 */
public record CallExecutors(
        Executor routing,
        Executor routingLong,
        IntFunction<Executor> routingBatches,
        Executor routingStreams,
        Executor registry,
        Executor diagnosis) {}
