package dev.uniroute.routing.profile;

/**
 * Running sums over observations, each with a weight w in (0, 1]. Sums of losses in [0, 1] lose nothing that matters to
 * cancellation, and are exact for scores of 0 and 1.
 */
final class WeightedSums {

    private int count;
    private double weight;
    private double loss;
    private double squaredLoss;
    private double tokenWeight;
    private double outputTokens;

    void add(Observation observation, double w) {
        double observedLoss = 1 - observation.score();
        count++;
        weight += w;
        loss += w * observedLoss;
        squaredLoss += w * observedLoss * observedLoss;
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

    /** Mean over the observations whose output tokens are known. */
    double meanOutputTokens(double otherwise) {
        return tokenWeight == 0 ? otherwise : outputTokens / tokenWeight;
    }
}
