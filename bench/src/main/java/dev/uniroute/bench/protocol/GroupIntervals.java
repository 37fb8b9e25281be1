package dev.uniroute.bench.protocol;

import dev.uniroute.routing.clustering.KMeans;
import dev.uniroute.routing.clustering.Points;
import dev.uniroute.routing.curve.Outcomes;
import dev.uniroute.routing.profile.Prediction;
import dev.uniroute.routing.profile.Profile;
import dev.uniroute.routing.promptmap.FeatureWeight;
import dev.uniroute.routing.promptmap.FeatureWeights;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Are the profiles' intervals honest? For every group of at least {@value #FEWEST} test prompts and every LLM: does the 90 %
 * interval of the group's mean error contain what was observed?
 *
 * <p>The groups are the router's own clusters where the prompt map puts all weight on one feature, else clusters
 * of the test prompts by their embeddings: one per {@value #PROMPTS_PER_GROUP}, at most {@value #MOST_GROUPS}. The prediction for a group is that for the mean of its prompts' weights, since gamma is linear in them; its standard error is
 * se. The observed mean is itself uncertain, by {@code sqrt(s^2 / n)} over the n test prompts. So an interval holds if
 *
 * <pre>|predicted - observed| <= 1.645 sqrt(se^2 + s^2 / n)</pre>
 */
final class GroupIntervals {

    private static final int FEWEST = 20;
    private static final int MOST_GROUPS = 25;
    private static final int PROMPTS_PER_GROUP = 40;
    private static final int ITERATIONS = 10;
    private static final long SEED = 1;
    private static final double Z90 = 1.6448536269514722;

    private GroupIntervals() {}

    /**
     * Checks all groups.
     *
     * @param profiles of the unseen LLMs
     * @param weights of the test prompts
     * @param prompts embeddings of the test prompts
     * @param test what was observed
     */
    static Coverage check(List<Profile> profiles, List<FeatureWeights> weights, Points prompts, Outcomes test)
            throws InterruptedException {
        IntUnaryOperator groupOf = weights.stream().allMatch(phi -> phi.size() == 1)
                ? n -> weights.get(n).feature(0)
                : clusters(prompts);
        Map<Integer, List<Integer>> groups = new TreeMap<>();
        for (int n = 0; n < weights.size(); n++) {
            groups.computeIfAbsent(groupOf.applyAsInt(n), group -> new ArrayList<>())
                    .add(n);
        }
        Coverage coverage = Coverage.NONE;
        for (List<Integer> group : groups.values()) {
            if (group.size() >= FEWEST) {
                FeatureWeights mean = mean(group.stream().map(weights::get).toList());
                for (int u = 0; u < profiles.size(); u++) {
                    coverage = coverage.plus(holds(profiles.get(u).predict(mean), losses(test, u, group)));
                }
            }
        }
        return coverage;
    }

    private static IntUnaryOperator clusters(Points prompts) throws InterruptedException {
        int groups = Math.clamp(prompts.size() / PROMPTS_PER_GROUP, 1, MOST_GROUPS);
        Points centroids = KMeans.sketch(prompts, groups, SEED, ITERATIONS).centroids();
        return n -> centroids.nearest(prompts.point(n));
    }

    private static Coverage holds(Prediction prediction, double... losses) {
        double mean = IntStream.range(0, losses.length)
                .mapToDouble(i -> losses[i])
                .average()
                .orElseThrow();
        double squares = 0;
        for (double loss : losses) {
            squares += (loss - mean) * (loss - mean);
        }
        double observed = squares / (losses.length - 1) / losses.length;
        double error = prediction.standardError();
        double off = Math.abs(1 - prediction.quality() - mean);
        return new Coverage(off <= Z90 * Math.sqrt(error * error + observed) ? 1 : 0, 1);
    }

    private static double[] losses(Outcomes test, int u, List<Integer> group) {
        return group.stream().mapToDouble(n -> 1 - test.quality(u, n)).toArray();
    }

    private static FeatureWeights mean(List<FeatureWeights> weights) {
        Map<Integer, Double> sums = new TreeMap<>();
        for (FeatureWeights phi : weights) {
            for (int i = 0; i < phi.size(); i++) {
                sums.merge(phi.feature(i), phi.weight(i) / weights.size(), Double::sum);
            }
        }
        return FeatureWeights.of(sums.entrySet().stream()
                .map(entry -> new FeatureWeight(entry.getKey(), entry.getValue()))
                .toList());
    }
}
