package dev.uniroute.routing.decision;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Scores candidates and puts them in order, best first. Candidates come by name, so the last tie goes to the name that sorts
 * first. They carry the guard's penalties; the {@code plain} methods say who would be first without.
 */
final class Ranking {

    private static final int NONE = -1;

    /** Up to so many are kept in order by moving them; more are sorted. */
    private static final int FEW = 128;

    /** Which of two candidates goes first. */
    @FunctionalInterface
    private interface Order {
        /** Whether c goes before the other, whose number is smaller; no if they are equal. */
        boolean isBefore(Candidates candidates, int c, int other);
    }

    private Ranking() {}

    /** By {@code loss + penalty + lambda * cost} (eq. 8), ties to the cheaper; the first so many. */
    static List<Candidate> byLambda(Candidates candidates, double lambda, int count) {
        for (int c = 0; c < candidates.size(); c++) {
            candidates.setScore(c, candidates.penalisedScore(c, lambda));
        }
        return first(candidates, count, Ranking::hasLowerScore);
    }

    /** Those that reach the floor by cost; then, without a score, the others by quality, ties to the cheaper; the first so many. */
    static List<Candidate> byFloor(Candidates candidates, double floor, int count) {
        for (int c = 0; c < candidates.size(); c++) {
            candidates.setScore(c, candidates.guardedQuality(c) >= floor ? candidates.cost(c) : Double.NaN);
        }
        return first(candidates, count, Ranking::isCloserToFloor);
    }

    /** The first by {@code loss + lambda * cost}, of at least one. */
    static int plainBest(Candidates candidates, double lambda) {
        return smallest(candidates, c -> candidates.plainScore(c, lambda));
    }

    /** The cheapest that reaches the floor without the guard; of at least one that does. */
    static int plainBestAbove(Candidates candidates, double floor) {
        return smallest(
                candidates, c -> candidates.quality(c) >= floor ? candidates.cost(c) : Double.POSITIVE_INFINITY);
    }

    private static int smallest(Candidates candidates, IntToDoubleFunction value) {
        int best = NONE;
        double least = Double.POSITIVE_INFINITY;
        for (int c = 0; c < candidates.size(); c++) {
            double here = value.applyAsDouble(c);
            if (best == NONE || here < least || (here == least && candidates.cost(c) < candidates.cost(best))) {
                best = c;
                least = here;
            }
        }
        return best;
    }

    private static boolean hasLowerScore(Candidates candidates, int c, int other) {
        double mine = candidates.score(c);
        double theirs = candidates.score(other);
        return mine < theirs || (mine == theirs && candidates.cost(c) < candidates.cost(other));
    }

    private static boolean isCloserToFloor(Candidates candidates, int c, int other) {
        boolean reaches = !Double.isNaN(candidates.score(c));
        if (reaches || !Double.isNaN(candidates.score(other))) {
            return reaches && (Double.isNaN(candidates.score(other)) || hasLowerScore(candidates, c, other));
        }
        double mine = candidates.guardedQuality(c);
        double theirs = candidates.guardedQuality(other);
        return mine > theirs || (mine == theirs && candidates.cost(c) < candidates.cost(other));
    }

    private static List<Candidate> first(Candidates candidates, int count, Order order) {
        int[] ranked = count < FEW ? few(candidates, count, order) : all(candidates, order);
        Candidate[] first = new Candidate[Math.min(count, ranked.length)];
        for (int i = 0; i < first.length; i++) {
            first[i] = candidates.candidate(ranked[i]);
        }
        return List.of(first);
    }

    /** Keeps the first so many in order while it passes over all. O(M + m log M) for m of them, in random order. */
    private static int[] few(Candidates candidates, int count, Order order) {
        int[] ranked = new int[Math.min(count, candidates.size())];
        int held = 0;
        for (int c = 0; c < candidates.size(); c++) {
            int at = held;
            while (at > 0 && order.isBefore(candidates, c, ranked[at - 1])) {
                at--;
            }
            if (at < ranked.length) {
                held = Math.min(held + 1, ranked.length);
                System.arraycopy(ranked, at, ranked, at + 1, held - at - 1);
                ranked[at] = c;
            }
        }
        return ranked;
    }

    private static int[] all(Candidates candidates, Order order) {
        return IntStream.range(0, candidates.size())
                .boxed()
                .sorted((c, other) ->
                        order.isBefore(candidates, c, other) ? -1 : order.isBefore(candidates, other, c) ? 1 : 0)
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
