package dev.uniroute.routing.decision;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Scores candidates and sorts them, best first. Sorting is stable and candidates come by name, so the last tie goes to
 * the name that sorts first. Candidates carry the guard's penalty; the {@code plain} methods say who would be first without.
 */
final class Ranking {

    private static final Comparator<Candidate> BY_SCORE =
            Comparator.comparingDouble(Candidate::score).thenComparingDouble(Candidate::costUsd);

    /** Scores first, since NaN sorts after all numbers; then guarded quality, highest first, for those without a score. */
    private static final Comparator<Candidate> BY_FLOOR = Comparator.comparingDouble(Candidate::score)
            .thenComparingDouble(candidate -> candidate.hasScore() ? 0 : -candidate.guardedQuality())
            .thenComparingDouble(Candidate::costUsd);

    private Ranking() {}

    /** By {@code loss + penalty + lambda * cost} (eq. 8), ties to the cheaper. */
    static List<Candidate> byLambda(List<Candidate> candidates, double lambda) {
        return rank(candidates, candidate -> candidate.penalisedScore(lambda), BY_SCORE);
    }

    /** Those that reach the floor by cost; then, without a score, the others by quality, ties to the cheaper. */
    static List<Candidate> byFloor(List<Candidate> candidates, double floor) {
        return rank(
                candidates,
                candidate -> candidate.guardedQuality() >= floor ? candidate.costUsd() : Double.NaN,
                BY_FLOOR);
    }

    /** The first by {@code loss + lambda * cost}, of at least one. */
    static Candidate plainBest(List<Candidate> candidates, double lambda) {
        return candidates.stream()
                .min(Comparator.comparingDouble((Candidate candidate) -> candidate.plainScore(lambda))
                        .thenComparingDouble(Candidate::costUsd))
                .orElseThrow();
    }

    /** The cheapest that reaches the floor without the guard; of at least one that does. */
    static Candidate plainBestAbove(List<Candidate> candidates, double floor) {
        return candidates.stream()
                .filter(candidate -> candidate.quality() >= floor)
                .min(Comparator.comparingDouble(Candidate::costUsd))
                .orElseThrow();
    }

    private static List<Candidate> rank(
            List<Candidate> candidates, ToDoubleFunction<Candidate> score, Comparator<Candidate> order) {
        return candidates.stream()
                .map(candidate -> candidate.withScore(score.applyAsDouble(candidate)))
                .sorted(order)
                .toList();
    }
}
