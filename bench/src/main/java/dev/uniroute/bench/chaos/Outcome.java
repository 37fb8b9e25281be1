package dev.uniroute.bench.chaos;

import java.util.List;

/**
 * What a fault cost.
 *
 * @param name the fault's name
 * @param injected how often the damage was done
 * @param requests routing requests that were sent meanwhile
 * @param failed those of them that got no decision
 * @param lost graded answers, or runs, that are missing afterwards
 * @param duplicated calls that were paid for twice
 * @param recoveryMs from the repair to normal decisions; 0 where there is nothing to recover from
 * @param violations what should have held and did not; empty: passed
 */
record Outcome(
        String name,
        int injected,
        long requests,
        long failed,
        long lost,
        long duplicated,
        long recoveryMs,
        List<String> violations) {

    Outcome {
        violations = List.copyOf(violations);
    }

    boolean passed() {
        return violations.isEmpty();
    }
}
