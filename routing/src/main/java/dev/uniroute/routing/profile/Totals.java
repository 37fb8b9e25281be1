package dev.uniroute.routing.profile;

import java.util.List;

/** The sums over all of a model's evaluations, and the summary of the profile that follows from them. */
final class Totals {

    private final WeightedSums sums = new WeightedSums();
    private final double inputTokenRatio;

    /** Sums these evaluations, at least one. */
    Totals(List<Observation> observations) {
        if (observations.isEmpty()) {
            throw new IllegalArgumentException("a profile needs at least 1 evaluation");
        }
        observations.forEach(observation -> sums.add(observation, 1));
        this.inputTokenRatio = inputTokenRatio(observations);
    }

    /** The sums, each evaluation with weight 1. */
    WeightedSums sums() {
        return sums;
    }

    /** Mean output tokens where they are known; 0: nowhere. */
    double meanOutputTokens() {
        return sums.meanOutputTokens(0);
    }

    ProfileSummary summary(ProfileState state) {
        return new ProfileSummary(state, 1 - sums.meanLoss(), sums.count(), meanOutputTokens(), inputTokenRatio);
    }

    /** Tokens that the provider counted per token that we counted, over the evaluations where both are known; else 1. */
    private static double inputTokenRatio(List<Observation> observations) {
        long theirs = 0;
        long ours = 0;
        for (Observation observation : observations) {
            if (observation.promptTokens() > 0 && observation.inputTokens() > 0) {
                theirs += observation.inputTokens();
                ours += observation.promptTokens();
            }
        }
        return ours == 0 ? 1 : (double) theirs / (double) ours;
    }
}
