package dev.uniroute.routing.profile;

import dev.uniroute.routing.embedding.Embedding;
import dev.uniroute.routing.promptmap.FeatureWeights;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A model's errors one by one: feature k is representative prompt k, recognised by its id (METHOD section 2, K-NN).
 *
 * <p><b>Loss</b> of feature k: 1 - score on prompt k, the mean of them if it was graded more than once; the mean over all
 * evaluations where it was not graded. Evaluations on other prompts say nothing here.
 *
 * <p><b>Standard error</b> of every feature: how far the loss on one prompt is from that on others,
 *
 * <pre>se = sqrt((sum of squared deviations from the overall mean + 1/4) / (n + 1)), at most 1/2</pre>
 *
 * <p>Why: what is asked is the expected loss on prompts like the k nearest, of which each is one draw; a mean of k draws then
 * has the error se / sqrt(k), which is what {@link Profile#predict} makes of weights 1/k. The spread within a neighbourhood is
 * on average not above the overall one, so the error is on the safe side. The 1/4 is one more evaluation of the worst kind,
 * as in {@link ClusterMeans}.
 *
 * <p><b>Output tokens</b> of feature k: those of the answer to prompt k, else the mean over all evaluations, else 0.
 */
public final class PromptScores implements ProfileEstimator {

    private final List<String> promptIds;
    private final Map<String, FeatureWeights> designs;

    /**
     * An estimator.
     *
     * @param promptIds the representative prompts in the order of the features; at least one, all different
     */
    public PromptScores(List<String> promptIds) {
        this.promptIds = List.copyOf(promptIds);
        this.designs = HashMap.newHashMap(promptIds.size());
        for (int k = 0; k < promptIds.size(); k++) {
            if (designs.put(promptIds.get(k), FeatureWeights.oneHot(k)) != null) {
                throw new IllegalArgumentException("prompt " + promptIds.get(k) + " is there twice");
            }
        }
        if (promptIds.isEmpty()) {
            throw new IllegalArgumentException("at least 1 prompt is needed");
        }
    }

    /** The representative prompts, in the order of the features. */
    public List<String> promptIds() {
        return promptIds;
    }

    @Override
    public int features() {
        return promptIds.size();
    }

    @Override
    public Optional<FeatureWeights> design(String promptId, Embedding embedding) {
        return Optional.ofNullable(designs.get(promptId));
    }

    @Override
    public OptionalInt cluster(FeatureWeights design) {
        return OptionalInt.empty();
    }

    @Override
    public Profile estimate(List<Observation> observations, ProfileState state) {
        Totals totals = new Totals(observations);
        WeightedSums[] perPrompt = WeightedSums.perFeature(features(), observations);
        double error = totals.sums().standardDeviation();
        return new Profile(
                totals.summary(state),
                Stream.of(perPrompt)
                        .map(sums -> featureProfile(sums, totals, error))
                        .toList());
    }

    private static FeatureProfile featureProfile(WeightedSums sums, Totals totals, double error) {
        double loss = (sums.count() == 0 ? totals.sums() : sums).meanLoss();
        return new FeatureProfile(loss, error, sums.count(), sums.meanOutputTokens(totals.meanOutputTokens()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PromptScores that && promptIds.equals(that.promptIds);
    }

    @Override
    public int hashCode() {
        return promptIds.hashCode();
    }

    @Override
    public String toString() {
        return "PromptScores[K=" + features() + "]";
    }
}
