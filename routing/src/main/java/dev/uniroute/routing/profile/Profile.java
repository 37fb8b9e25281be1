package dev.uniroute.routing.profile;

import dev.uniroute.routing.promptmap.FeatureWeights;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Psi(h): what is known of a model under one router version, as a vector over its K features. Immutable, equal by value.
 *
 * <p>Column-wise arrays, so that a decision reads a few doubles and a snapshot can lay many models side by side.
 */
public final class Profile {

    private final ProfileSummary summary;
    private final double[] losses;
    private final double[] standardErrors;
    private final int[] evaluations;
    private final double[] outputTokens;

    /**
     * A profile.
     *
     * @param features one per feature of the prompt map, in their order; at least one
     */
    public Profile(ProfileSummary summary, List<FeatureProfile> features) {
        if (features.isEmpty()) {
            throw new IllegalArgumentException("a profile has at least 1 feature");
        }
        this.summary = summary;
        this.losses = features.stream().mapToDouble(FeatureProfile::loss).toArray();
        this.standardErrors =
                features.stream().mapToDouble(FeatureProfile::standardError).toArray();
        this.evaluations =
                features.stream().mapToInt(FeatureProfile::evaluations).toArray();
        this.outputTokens =
                features.stream().mapToDouble(FeatureProfile::outputTokens).toArray();
    }

    /** The figures over all features. */
    public ProfileSummary summary() {
        return summary;
    }

    /** K, the number of features. */
    public int features() {
        return losses.length;
    }

    /** What is known for feature k, 0 <= k < K. */
    public FeatureProfile feature(int k) {
        return new FeatureProfile(losses[k], standardErrors[k], evaluations[k], outputTokens[k]);
    }

    /** What is known for every feature, in their order. */
    public List<FeatureProfile> featureProfiles() {
        return IntStream.range(0, features()).mapToObj(this::feature).toList();
    }

    /**
     * What is expected for a prompt: {@code gamma(x, h) = sum_k w_k loss_k} (eq. 9), the output tokens likewise, and the
     * standard error {@code sqrt(sum_k (w_k se_k)^2)}, the features' errors taken as independent. The quality is clipped to
     * [0, 1], the error to at most 1, the tokens to at least 0.
     *
     * @throws IndexOutOfBoundsException if the weights name a feature beyond K
     */
    public Prediction predict(FeatureWeights weights) {
        double loss = 0;
        double variance = 0;
        double tokens = 0;
        long rests = 0;
        for (int i = 0; i < weights.size(); i++) {
            int k = weights.feature(i);
            double weight = weights.weight(i);
            double error = weight * standardErrors[k];
            loss += weight * losses[k];
            variance += error * error;
            tokens += weight * outputTokens[k];
            rests += evaluations[k];
        }
        return new Prediction(
                Math.clamp(1 - loss, 0.0, 1.0), Math.min(1, Math.sqrt(variance)), Math.max(0, tokens), (int)
                        Math.min(summary.evaluations(), rests));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Profile that
                && summary.equals(that.summary)
                && featureProfiles().equals(that.featureProfiles());
    }

    @Override
    public int hashCode() {
        return 31 * summary.hashCode() + featureProfiles().hashCode();
    }

    @Override
    public String toString() {
        return "Profile[K=" + features() + ", " + summary + "]";
    }
}
