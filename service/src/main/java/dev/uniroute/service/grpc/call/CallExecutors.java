package dev.uniroute.service.grpc.call;

import java.util.concurrent.Executor;

/**
 * Where calls are worked on; never on the event loop. Each is behind what speaks against its calls ({@link Admission},
 * {@link Door}).
 *
 * @param routing decides for single requests and batches: CPU work, so about as many threads as processors, behind an
 *     {@link Admission}
 * @param routingStreams decides for the requests of streams: the same threads without the admission, since a stream has
 *     one request at work at most and its sender is slowed down instead
 * @param registry reads the database: a virtual thread per task
 * @param changes changes the database: likewise
 */
public record CallExecutors(Executor routing, Executor routingStreams, Executor registry, Executor changes) {}
