package dev.uniroute.routing.profile;

import dev.uniroute.routing.algebra.Cholesky;
import dev.uniroute.routing.algebra.Matrix;
import dev.uniroute.routing.embedding.Embedding;
import dev.uniroute.routing.promptmap.FeatureWeights;
import dev.uniroute.routing.promptmap.KernelFeatures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The posterior of a model's coefficients over {@link KernelFeatures}, given its grades (docs/gaussian-process.md).
 *
 * <p>A loss on representative prompt i is modelled as
 *
 * <pre>
 * y_i = base_i + p_i . w + r_i . u + noise,    w ~ N(0, I_R),  u ~ N(0, I_U),  noise ~ N(0, variance + extra_i)
 * </pre>
 *
 * <p>with p_i the prompt's directions and r_i how the training models' own grades on this very prompt departed from what its
 * embedding says: a prompt that was harder for all of them than it looks is so for a new model too, and tells little about
 * other prompts. A prompt that the router version was not trained on has no such record: its base is what the embedding says,
 * its r_i is 0, and extra_i is the variance that the record would have explained. With A = I + sum x x^T / variance over
 * x = (p, r), mean and variances of w are the first R values of {@code A^-1 sum x (y - base) / variance} and of the diagonal of
 * A^-1. The directions were rotated so that A is nearly diagonal when all representative prompts are graded, hence the errors
 * of the features are nearly independent, as {@link Profile#predict} takes them.
 *
 * <p>A score that was estimated, as from votes, brings its own variance in place of {@code variance + extra_i}.
 *
 * <p>The profile's features: 0 has loss 1 (times the average model's loss), 1 to R the posterior, R + 1 loss 0 and the
 * standard error of what no direction explains, the clusters loss 0, with the output tokens and counts of evaluations.
 *
 * <p>O(n (R + U)^2 + (R + U)^3) for n evaluations.
 */
public final class GaussianPosterior implements ProfileEstimator {

    private final KernelFeatures map;
    private final List<String> promptIds;
    private final Matrix designs;
    private final Noise noise;
    private final Map<String, Integer> rows;

    /**
     * Variances of what is not modelled.
     *
     * @param grade variance of one grade around its expectation, > 0
     * @param item variance that the record of a prompt explains, added where there is none, >= 0
     * @param group variance of a group's mean loss around what the directions explain, >= 0
     */
    public record Noise(double grade, double item, double group) {
        public Noise {
            Ranges.requirePositive("grade", grade);
            Ranges.requireNonNegative("item", item);
            Ranges.requireNonNegative("group", group);
        }
    }

    /**
     * An estimator.
     *
     * @param promptIds the representative prompts known at training, all different
     * @param designs [n x K + U + 1]: base, p, 1, the cluster's one-hot, r, extra variance, of each of them
     */
    public GaussianPosterior(KernelFeatures map, List<String> promptIds, Matrix designs, Noise noise) {
        if (designs.rows() != promptIds.size() || designs.columns() < map.features() + 1) {
            throw new IllegalArgumentException(
                    designs + " are not the designs of " + promptIds.size() + " prompts with K = " + map.features());
        }
        this.map = map;
        this.promptIds = List.copyOf(promptIds);
        this.designs = designs;
        this.noise = noise;
        this.rows = HashMap.newHashMap(promptIds.size());
        for (int i = 0; i < promptIds.size(); i++) {
            rows.put(promptIds.get(i), i);
        }
    }

    /** The prompt map whose features it estimates. */
    public KernelFeatures map() {
        return map;
    }

    /** The representative prompts known at training. */
    public List<String> promptIds() {
        return promptIds;
    }

    /** Their designs, [n x K + U + 1]. */
    public Matrix designs() {
        return designs;
    }

    /** Variances of what is not modelled. */
    public Noise noise() {
        return noise;
    }

    @Override
    public int features() {
        return map.features();
    }

    @Override
    public Optional<FeatureWeights> design(String promptId, Embedding embedding) {
        Integer row = rows.get(promptId);
        return Optional.of(FeatureWeights.dense(row == null ? unrecorded(embedding) : designs.row(row)));
    }

    private double[] unrecorded(Embedding embedding) {
        double[] design = new double[designs.columns()];
        FeatureWeights weights = map.weigh(embedding);
        for (int i = 0; i < weights.size(); i++) {
            design[weights.feature(i)] = weights.weight(i);
        }
        design[design.length - 1] = noise.item();
        return design;
    }

    @Override
    public OptionalInt cluster(FeatureWeights design) {
        return map.cluster(design);
    }

    @Override
    public Profile estimate(List<Observation> observations, ProfileState state) {
        Totals totals = new Totals(observations);
        int r = map.directions();
        int size = designs.columns() - 1 - map.features() + r;
        double[] precision = new double[size * size];
        double[] pull = new double[size];
        WeightedSums[] clusters = WeightedSums.perFeature(map.clusters().size(), List.of());
        for (Observation observation : observations) {
            double[] x = predictors(observation.features(), size);
            double variance = observation.scoreVariance() > 0
                    ? observation.scoreVariance()
                    : noise.grade() + observation.features().weight(designs.columns() - 1);
            add(x, (1 - observation.score() - observation.features().weight(0)) / variance, variance, precision, pull);
            clusters[cluster(observation.features()).orElseThrow()].add(observation, 1);
        }
        Cholesky factor = new Cholesky(Matrix.ofRowMajor(size, size, precision).plusDiagonal(1));
        return new Profile(totals.summary(state), features(factor, factor.solve(pull), clusters, totals));
    }

    /** (p, r) of a design. */
    private double[] predictors(FeatureWeights design, int size) {
        if (design.size() != designs.columns()) {
            throw new IllegalArgumentException(
                    "a design has " + designs.columns() + " values, this one has " + design.size());
        }
        double[] x = new double[size];
        int r = map.directions();
        for (int j = 0; j < size; j++) {
            x[j] = design.weight(j < r ? 1 + j : map.features() + j - r);
        }
        return x;
    }

    private static void add(double[] x, double pulled, double variance, double[] precision, double[] pull) {
        int n = x.length;
        for (int i = 0; i < n; i++) {
            pull[i] += x[i] * pulled;
            double factor = x[i] / variance;
            for (int j = 0; j < n; j++) {
                precision[i * n + j] += factor * x[j];
            }
        }
    }

    private List<FeatureProfile> features(Cholesky factor, double[] mean, WeightedSums[] clusters, Totals totals) {
        List<FeatureProfile> features = new ArrayList<>(map.features());
        features.add(new FeatureProfile(1, 0, 0, 0));
        for (int j = 0; j < map.directions(); j++) {
            features.add(new FeatureProfile(mean[j], Math.sqrt(factor.inverseDiagonal(j)), 0, 0));
        }
        features.add(new FeatureProfile(0, Math.sqrt(noise.group()), 0, 0));
        for (WeightedSums cluster : clusters) {
            features.add(
                    new FeatureProfile(0, 0, cluster.count(), cluster.meanOutputTokens(totals.meanOutputTokens())));
        }
        return features;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GaussianPosterior that
                && map.equals(that.map)
                && promptIds.equals(that.promptIds)
                && designs.equals(that.designs)
                && noise.equals(that.noise);
    }

    @Override
    public int hashCode() {
        return 31 * map.hashCode() + designs.hashCode();
    }

    @Override
    public String toString() {
        return "GaussianPosterior[" + map + ", prompts=" + promptIds.size() + "]";
    }
}
