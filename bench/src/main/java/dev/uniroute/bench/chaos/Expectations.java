package dev.uniroute.bench.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Collects what should hold and does not, so that one violation does not hide the next. Of one thread. */
final class Expectations {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final List<String> violations = new ArrayList<>();

    /** Something that can be asked again. */
    @FunctionalInterface
    interface Condition {
        boolean holds() throws Exception;
    }

    /** Says what is wrong unless it holds. */
    void that(boolean holds, String otherwise) {
        if (!holds) {
            violations.add(otherwise);
        }
    }

    /** Waits until it holds; how long that took, in milliseconds. */
    long within(Duration limit, String what, Condition condition) throws Exception {
        long start = System.nanoTime();
        while (!condition.holds()) {
            if (System.nanoTime() - start > limit.toNanos()) {
                violations.add("not within " + limit.toSeconds() + " s: " + what);
                break;
            }
            Thread.sleep(LOOK_AGAIN);
        }
        return (System.nanoTime() - start) / 1_000_000;
    }

    List<String> violations() {
        return violations;
    }
}
