package dev.uniroute.registry.grading;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Searches with a regular expression that may backtrack without end, as {@code (a+)+b} does in {@code aaaa...}. Three
 * bounds make it safe:
 *
 * <ol>
 *   <li>a budget of characters read, so that the outcome is the same on a slow machine and on a fast one;
 *   <li>a thread with a deep stack of its own, because {@code (.|\n)*} recurses once per character;
 *   <li>a limit on the caller's wait, for the rare expression that backtracks at the end of the text without reading:
 *       {@code a*(|)(|)(|)b} in {@code aaa}, with forty of {@code (|)}. The search that is left behind occupies one daemon thread.
 * </ol>
 */
final class BoundedSearch {
    /** About a second of backtracking. */
    static final long MAX_READS = 100_000_000;

    private static final long STACK_BYTES = 64L << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private BoundedSearch() {}

    /** Whether the expression matches somewhere in the text; false where a bound is met first. */
    static boolean finds(Pattern pattern, String text) {
        return finds(pattern, text, PATIENCE);
    }

    static boolean finds(Pattern pattern, String text, Duration patience) {
        return CompletableFuture.supplyAsync(() -> search(pattern, text), BoundedSearch::start)
                .completeOnTimeout(false, patience.toNanos(), TimeUnit.NANOSECONDS)
                .join();
    }

    private static void start(Runnable search) {
        Thread thread = new Thread(null, search, "regex-grader", STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
    }

    private static boolean search(Pattern pattern, String text) {
        try {
            return pattern.matcher(new MeteredText(text, MAX_READS)).find();
        } catch (BudgetSpentException | StackOverflowError e) {
            return false;
        }
    }

    private static final class BudgetSpentException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** A text of which only so many characters can be read. */
    private static final class MeteredText implements CharSequence {
        private final String text;
        private long readsLeft;

        MeteredText(String text, long reads) {
            this.text = text;
            this.readsLeft = reads;
        }

        @Override
        public char charAt(int index) {
            if (readsLeft-- <= 0) {
                throw new BudgetSpentException();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
