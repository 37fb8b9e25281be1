package dev.uniroute.routing.profile;

import java.util.List;

/** Computes a profile from a model's evaluations (eq. 11-12). Stateless. */
@SuppressWarnings("DoNotCallSuggester") // until it is written
public final class ProfileEstimator {

    /** The shrinkage that METHOD section 5 found better than plain means on every data set and size. */
    public static final double DEFAULT_SHRINKAGE = 24;

    /**
     * An estimator.
     *
     * @param features K of the prompt map, >= 1
     * @param shrinkage L >= 0: the weight of the overall mean in every feature's, in evaluations; 0: plain means
     */
    public ProfileEstimator(int features, double shrinkage) {
        throw new UnsupportedOperationException("not yet");
    }

    /** An estimator with the default shrinkage. */
    public static ProfileEstimator shrunken(int features) {
        return new ProfileEstimator(features, DEFAULT_SHRINKAGE);
    }

    /** The paper's estimator: plain means per feature. */
    public static ProfileEstimator plain(int features) {
        return new ProfileEstimator(features, 0);
    }

    /**
     * The profile that follows from these evaluations; their order does not matter beyond rounding.
     *
     * @param observations at least one
     * @throws IllegalArgumentException if there are none, or one names a feature beyond K
     */
    public Profile estimate(List<Observation> observations, ProfileState state) {
        throw new UnsupportedOperationException("not yet");
    }
}
