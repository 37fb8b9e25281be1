package dev.uniroute.routing.decision;

import dev.uniroute.routing.profile.Prediction;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Scores candidates and sorts them, best first. Sorting is stable and candidates come by name, so the last tie goes to
 * the name that sorts first.
 */
final class Ranking {

    private static final Comparator<Candidate> BY_SCORE =
            Comparator.comparingDouble(Candidate::score).thenComparingDouble(Candidate::costUsd);

    /** Scores first, since NaN sorts after all numbers; then quality, highest first, for those without a score. */
    private static final Comparator<Candidate> BY_FLOOR = Comparator.comparingDouble(Candidate::score)
            .thenComparingDouble(candidate -> candidate.hasScore() ? 0 : -quality(candidate))
            .thenComparingDouble(Candidate::costUsd);

    private Ranking() {}

    /** By {@code loss + lambda * cost} (eq. 8), ties to the cheaper. */
    static List<Candidate> byLambda(List<Candidate> candidates, double lambda) {
        return rank(candidates, candidate -> loss(candidate) + lambda * candidate.costUsd(), BY_SCORE);
    }

    /** Those that reach the floor by cost; then, without a score, the others by quality, ties to the cheaper. */
    static List<Candidate> byFloor(List<Candidate> candidates, double floor) {
        return rank(candidates, candidate -> quality(candidate) >= floor ? candidate.costUsd() : Double.NaN, BY_FLOOR);
    }

    private static List<Candidate> rank(
            List<Candidate> candidates, ToDoubleFunction<Candidate> score, Comparator<Candidate> order) {
        return candidates.stream()
                .map(candidate -> candidate.withScore(score.applyAsDouble(candidate)))
                .sorted(order)
                .toList();
    }

    private static double loss(Candidate candidate) {
        Prediction prediction = candidate.prediction();
        return prediction == null ? 1 : prediction.loss();
    }

    private static double quality(Candidate candidate) {
        Prediction prediction = candidate.prediction();
        return prediction == null ? 0 : prediction.quality();
    }
}
