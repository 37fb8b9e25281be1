package dev.uniroute.routing.promptmap;

/**
 * One feature of a prompt.
 *
 * @param feature its index, 0 to K - 1
 * @param weight its weight, finite
 */
public record FeatureWeight(int feature, double weight) {

    public FeatureWeight {
        if (feature < 0) {
            throw new IllegalArgumentException("feature must be >= 0 but is " + feature);
        }
        if (!Double.isFinite(weight)) {
            throw new IllegalArgumentException("weight must be finite but is " + weight);
        }
    }
}
