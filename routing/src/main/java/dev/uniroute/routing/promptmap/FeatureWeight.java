package dev.uniroute.routing.promptmap;

/**
 * One feature of a prompt.
 *
 * @param feature its index, 0 to K - 1
 * @param weight its weight, in (0, 1]
 */
public record FeatureWeight(int feature, double weight) {

    public FeatureWeight {
        if (feature < 0) {
            throw new IllegalArgumentException("feature must be >= 0 but is " + feature);
        }
        if (!(weight > 0 && weight <= 1)) {
            throw new IllegalArgumentException("weight must be in (0, 1] but is " + weight);
        }
    }
}
