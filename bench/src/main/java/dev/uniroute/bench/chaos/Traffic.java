package dev.uniroute.bench.chaos;

import dev.uniroute.v1.Decision;
import dev.uniroute.v1.DecisionStatus;
import dev.uniroute.v1.RouteRequest;
import dev.uniroute.v1.RoutingServiceGrpc;
import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A caller that routes all the time and counts what it gets. */
final class Traffic implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(10);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final RoutingServiceGrpc.RoutingServiceBlockingStub routing;
    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final AtomicLong normal = new AtomicLong();
    private final ConcurrentSkipListSet<String> failures = new ConcurrentSkipListSet<>();
    private final Thread thread;
    private volatile @Nullable Decision last;
    private volatile boolean closed;

    /** Starts at once. */
    Traffic(ManagedChannel channel) {
        routing = RoutingServiceGrpc.newBlockingStub(channel);
        thread = Thread.ofPlatform().daemon().name("traffic").start(this::send);
    }

    private void send() {
        try {
            while (!closed) {
                sendOne();
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void sendOne() {
        long number = requests.incrementAndGet();
        try {
            RouteRequest request = RouteRequest.newBuilder()
                    .setPrompt("What is " + number % 100 + " times 7?")
                    .build();
            last = routing.withDeadlineAfter(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .route(request)
                    .getDecision();
            if (!isDegraded()) {
                normal.incrementAndGet();
            }
        } catch (StatusRuntimeException e) {
            failed.incrementAndGet();
            failures.add(String.valueOf(e.getMessage()));
        }
    }

    /** Whether the last decision warned that it may be out of date. */
    boolean isDegraded() {
        Decision decision = last;
        return decision != null && decision.getStatus() == DecisionStatus.DECISION_STATUS_DEGRADED;
    }

    /** Whether the last decision was an ordinary one. */
    boolean isNormal() {
        return last != null && !isDegraded();
    }

    /** Why the last decision was not ordinary; empty if it was. */
    String reason() {
        Decision decision = last;
        return decision == null ? "" : decision.getStatusReason();
    }

    /** The snapshot of the last decision. */
    long snapshotVersion() {
        Decision decision = last;
        return decision == null ? 0 : decision.getSnapshotVersion();
    }

    long requests() {
        return requests.get();
    }

    /** How many decisions were ordinary ones. */
    long normal() {
        return normal.get();
    }

    long failed() {
        return failed.get();
    }

    /** What those that failed failed with. */
    String failures() {
        return failures.toString();
    }

    /** Sends no more; what was counted stays. */
    void stop() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stop();
    }
}
