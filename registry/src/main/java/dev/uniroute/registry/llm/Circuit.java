package dev.uniroute.registry.llm;

import java.time.Duration;
import java.time.Instant;

/**
 * Whether an endpoint that fails is left alone. A state machine without I/O, threads or clock.
 *
 * <pre>
 *   Closed --{@value #OPENS_AT} of the last {@value #WINDOW} calls failed--> Open --the cool-down is over--> HalfOpen: one call
 *     ^                                                 ^                                   |
 *     |                                                 +------------ it failed ------------+
 *     +------------------------------ it succeeded -----------------------------------------+
 * </pre>
 *
 * Where calls fail independently with probability 0.19, {@value #OPENS_AT} of {@value #WINDOW} fail once in 10^8 calls.
 */
sealed interface Circuit {
    /** How many of the last calls are looked at. */
    int WINDOW = 20;
    /** As many of them must have failed. */
    int OPENS_AT = 16;

    /** The first cool-down; it doubles with each probe that fails. */
    Duration SHORTEST_COOL_DOWN = Duration.ofSeconds(1);
    /** Where the doubling ends. */
    Duration LONGEST_COOL_DOWN = Duration.ofSeconds(30);

    /** What happened to a call. */
    enum Event {
        /** The endpoint did its work. */
        SUCCEEDED,
        /** It did not, in a way that passes. */
        FAILED,
        /** The call ended without a word about that. */
        ABANDONED,
        /** A call starts that is to find out. */
        PROBED
    }

    /** A circuit at its beginning. */
    static Circuit closed() {
        return new Closed(0, 0);
    }

    /** What follows; itself where nothing does. */
    Circuit after(Event event, Instant now);

    /**
     * Calls go through.
     *
     * @param failures a bit per call, the lowest for the last one: 1 if it failed
     * @param calls how many were made, at most {@link #WINDOW}
     */
    record Closed(int failures, int calls) implements Circuit {
        private static final int LAST_CALLS = (1 << WINDOW) - 1;

        @Override
        public Circuit after(Event event, Instant now) {
            return switch (event) {
                case SUCCEEDED -> with(0);
                case FAILED -> {
                    Closed next = with(1);
                    yield next.calls == WINDOW && Integer.bitCount(next.failures) >= OPENS_AT
                            ? new Open(now, now.plus(SHORTEST_COOL_DOWN), 0)
                            : next;
                }
                case ABANDONED, PROBED -> this;
            };
        }

        private Closed with(int failed) {
            return new Closed(((failures << 1) | failed) & LAST_CALLS, Math.min(calls + 1, WINDOW));
        }
    }

    /**
     * No call goes through.
     *
     * @param since when it left Closed
     * @param until the end of the cool-down
     * @param probes how many failed
     */
    record Open(Instant since, Instant until, int probes) implements Circuit {

        @Override
        public Circuit after(Event event, Instant now) {
            return switch (event) {
                case SUCCEEDED -> closed(); // a call that had started before
                case FAILED, ABANDONED -> this;
                case PROBED -> new HalfOpen(since, probes);
            };
        }
    }

    /**
     * One call is on its way to find out.
     *
     * @param since when it left Closed
     * @param probes how many failed before this one
     */
    record HalfOpen(Instant since, int probes) implements Circuit {
        private static final int MOST_DOUBLINGS = 10;

        @Override
        public Circuit after(Event event, Instant now) {
            return switch (event) {
                case SUCCEEDED -> closed();
                case FAILED -> new Open(since, now.plus(coolDown()), probes + 1);
                case ABANDONED -> new Open(since, now, probes);
                case PROBED -> this;
            };
        }

        private Duration coolDown() {
            Duration doubled = SHORTEST_COOL_DOWN.multipliedBy(2L << Math.min(probes, MOST_DOUBLINGS));
            return doubled.compareTo(LONGEST_COOL_DOWN) < 0 ? doubled : LONGEST_COOL_DOWN;
        }
    }
}
