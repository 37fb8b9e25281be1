package dev.uniroute.routing.profile;

import dev.uniroute.routing.promptmap.FeatureWeights;
import java.util.List;
import java.util.stream.Stream;

/**
 * Running sums over observations, each with a weight w in (0, 1]. Sums of losses in [0, 1] lose nothing that matters to
 * cancellation, and are exact for scores of 0 and 1.
 */
final class WeightedSums {

    /** No standard deviation of a loss in [0, 1] exceeds it. */
    static final double LARGEST_ERROR = 0.5;

    private static final double LARGEST_VARIANCE = LARGEST_ERROR * LARGEST_ERROR;

    private int count;
    private double weight;
    private double loss;
    private double squaredLoss;
    private double precision;
    private double tokenWeight;
    private double outputTokens;

    /**
     * The sums of every feature 0 to K - 1.
     *
     * @throws IllegalArgumentException if an observation names a feature beyond K
     */
    static WeightedSums[] perFeature(int k, List<Observation> observations) {
        WeightedSums[] sums = Stream.generate(WeightedSums::new).limit(k).toArray(WeightedSums[]::new);
        for (Observation observation : observations) {
            FeatureWeights weights = observation.features();
            for (int i = 0; i < weights.size(); i++) {
                if (weights.feature(i) >= k) {
                    throw new IllegalArgumentException("feature " + weights.feature(i) + " is beyond K = " + k);
                }
                sums[weights.feature(i)].add(observation, weights.weight(i));
            }
        }
        return sums;
    }

    void add(Observation observation, double w) {
        double observedLoss = 1 - observation.score();
        count++;
        weight += w;
        loss += w * observedLoss;
        squaredLoss += w * observedLoss * observedLoss;
        precision += observation.scoreVariance() > 0 ? w / observation.scoreVariance() : 0;
        if (observation.outputTokens() > 0) {
            tokenWeight += w;
            outputTokens += w * observation.outputTokens();
        }
    }

    /** How many were added. */
    int count() {
        return count;
    }

    /** Sum of the weights. */
    double weight() {
        return weight;
    }

    double meanLoss() {
        return Math.clamp(loss / weight, 0.0, 1.0);
    }

    /** {@code sum w (loss - mean)^2}. */
    double squaredDeviations() {
        return Math.max(0, squaredLoss - loss * loss / weight);
    }

    /** Standard error of the mean loss, {@code sqrt(v / weight)}, at most 1/2. */
    double standardError() {
        return Math.min(LARGEST_ERROR, Math.sqrt(variance() / weight));
    }

    /** Whether the scores were estimated, with variances of their own. */
    boolean isEstimated() {
        return precision > 0;
    }

    /** Standard error that follows from the variances of estimated scores, at most 1/2. */
    double estimatedError() {
        return Math.min(LARGEST_ERROR, 1 / Math.sqrt(precision));
    }

    /** Standard deviation of one loss, {@code sqrt(v)}, at most 1/2. */
    double standardDeviation() {
        return Math.min(LARGEST_ERROR, Math.sqrt(variance()));
    }

    /**
     * {@code v = (sum of squared deviations + 1/4) / (weight + 1)}: 1/4 is the largest variance that a loss in [0, 1] can have,
     * so this is the estimate that has seen one more of the worst kind.
     */
    private double variance() {
        return (squaredDeviations() + LARGEST_VARIANCE) / (weight + 1);
    }

    /** Mean over the observations whose output tokens are known. */
    double meanOutputTokens(double otherwise) {
        return tokenWeight == 0 ? otherwise : outputTokens / tokenWeight;
    }
}
