package dev.uniroute.bench.chaos;

import com.google.common.util.concurrent.FutureCallback;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.MoreExecutors;
import dev.uniroute.v1.DecisionStatus;
import dev.uniroute.v1.RouteRequest;
import dev.uniroute.v1.RouteResponse;
import dev.uniroute.v1.RoutingServiceGrpc;
import io.grpc.ManagedChannel;
import java.time.Duration;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Callers that together send about half of what the service can answer. What it can is measured first, with as many calls in
 * flight as callers have. While it falls behind nobody sends more than that, as callers with a pool do.
 */
final class Load implements AutoCloseable {
    private static final int IN_FLIGHT = 64;
    private static final int PATIENCE_SECONDS = 10;
    private static final Duration TICK = Duration.ofMillis(5);

    private final RoutingServiceGrpc.RoutingServiceFutureStub routing;
    private final Semaphore places = new Semaphore(IN_FLIGHT);
    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final ConcurrentSkipListSet<String> failures = new ConcurrentSkipListSet<>();
    private final Thread thread;
    private volatile boolean normal;
    private volatile boolean closed;

    private Load(ManagedChannel channel, Duration measured) throws InterruptedException {
        routing = RoutingServiceGrpc.newFutureStub(channel);
        double perSecond = saturation(measured) / 2;
        thread = Thread.ofPlatform().daemon().name("load").start(() -> send(perSecond));
    }

    /** Starts at once, after having measured for so long what half is. */
    static Load atHalfOfSaturation(ManagedChannel channel, Duration measured) throws InterruptedException {
        return new Load(channel, measured);
    }

    private double saturation(Duration measured) throws InterruptedException {
        long start = System.nanoTime();
        while (System.nanoTime() - start < measured.toNanos()) {
            places.acquire();
            sendOne();
        }
        places.acquire(IN_FLIGHT);
        places.release(IN_FLIGHT);
        return requests.get() * 1e9 / (System.nanoTime() - start);
    }

    private void send(double perSecond) {
        long start = System.nanoTime();
        long due = 0;
        try {
            while (!closed) {
                long wanted = Math.round(perSecond * (System.nanoTime() - start) / 1e9);
                for (; due < wanted; due++) {
                    if (places.tryAcquire()) {
                        sendOne();
                    }
                }
                Thread.sleep(TICK);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void sendOne() {
        long number = requests.incrementAndGet();
        RouteRequest request = RouteRequest.newBuilder()
                .setPrompt("What is " + number % 100 + " times 7?")
                .build();
        Futures.addCallback(
                routing.withDeadlineAfter(PATIENCE_SECONDS, TimeUnit.SECONDS).route(request),
                new Answer(),
                MoreExecutors.directExecutor());
    }

    private final class Answer implements FutureCallback<RouteResponse> {
        @Override
        public void onSuccess(RouteResponse response) {
            normal = response.getDecision().getStatus() != DecisionStatus.DECISION_STATUS_DEGRADED;
            places.release();
        }

        @Override
        public void onFailure(Throwable failure) {
            failed.incrementAndGet();
            failures.add(String.valueOf(failure.getMessage()));
            places.release();
        }
    }

    /** Whether the last decision was an ordinary one. */
    boolean isNormal() {
        return normal;
    }

    long requests() {
        return requests.get();
    }

    long failed() {
        return failed.get();
    }

    /** What those that failed failed with. */
    String failures() {
        return failures.toString();
    }

    /** Sends no more, and waits for what is in flight. */
    void stop() {
        closed = true;
        try {
            thread.join();
            places.acquire(IN_FLIGHT);
            places.release(IN_FLIGHT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stop();
    }
}
