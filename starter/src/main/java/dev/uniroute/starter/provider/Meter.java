package dev.uniroute.starter.provider;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** Counts calls. */
final class Meter {
    private final Map<String, ModelStats> stats = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> inFlight = new ConcurrentHashMap<>();

    /** A call has reached a model; closing it ends it. */
    Call begin(String model) {
        AtomicInteger running = inFlight.computeIfAbsent(model, _ -> new AtomicInteger());
        int now = running.incrementAndGet();
        update(model, it -> it.begun(now));
        return new Call(model, running);
    }

    ProviderStats stats() {
        return new ProviderStats(stats);
    }

    private void update(String model, UnaryOperator<ModelStats> change) {
        stats.compute(model, (_, old) -> change.apply(old == null ? ModelStats.ZERO : old));
    }

    /** A call in flight. Its outcome is counted before the client can see it, and once. */
    final class Call implements AutoCloseable {
        private final String model;
        private final AtomicInteger running;
        private boolean counted;
        private boolean flying = true;

        private Call(String model, AtomicInteger running) {
            this.model = model;
            this.running = running;
        }

        void answered(int promptTokens, int completionTokens) {
            count(it -> it.answered(promptTokens, completionTokens));
        }

        void failed() {
            count(ModelStats::failed);
        }

        /** It is no longer in flight: for an answer that is sent whole, before the client can see it. */
        void landed() {
            if (flying) {
                flying = false;
                running.decrementAndGet();
            }
        }

        @Override
        public void close() {
            failed(); // unless it was counted
            landed();
        }

        private void count(UnaryOperator<ModelStats> change) {
            if (!counted) {
                counted = true;
                update(model, change);
            }
        }
    }
}
