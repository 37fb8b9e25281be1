package dev.uniroute.service.grpc.call;

import java.util.concurrent.Executor;

/**
 * Where calls are worked on; never on the event loop.
 *
 * @param routing decides for single requests and batches: CPU work, so about as many threads as processors, behind an
 *     {@link Admission}
 * @param routingStreams decides for the requests of streams: the same threads without the admission, since a stream has
 *     one request at work at most and its sender is slowed down instead
 * @param registry talks to the database: a virtual thread per task
 */
public record CallExecutors(Executor routing, Executor routingStreams, Executor registry) {

    /**
     * The usual arrangement.
     *
     * @param routingThreads a pool of about as many threads as processors
     * @param maxInFlight single requests and batches that may be decided or wait at once
     * @param registry a virtual thread per task
     */
    public static CallExecutors of(Executor routingThreads, int maxInFlight, Executor registry) {
        return new CallExecutors(new Admission(routingThreads, maxInFlight), routingThreads, registry);
    }
}
