package dev.uniroute.routing.gaussian;

import dev.uniroute.routing.algebra.Cholesky;
import dev.uniroute.routing.algebra.Matrix;
import dev.uniroute.routing.clustering.KMeans;
import dev.uniroute.routing.clustering.Points;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * How far the mean loss of a group of prompts is from what the process predicts, beyond the variance that it admits. Training
 * models are taken as if they had never been seen, represented by half of their prompts (at most {@value #REPRESENTATIVE}),
 * and the mean losses of {@value #GROUPS} clusters of the other prompts are compared with the predictions; delta is the
 * variance to be added so that the squared standardised errors are 1 on average.
 */
final class Discrepancy {

    private static final int REPRESENTATIVE = 150;
    private static final int GROUPS = 25;
    private static final int PROMPTS_PER_GROUP = 20;
    private static final int SMALLEST_GROUP = 10;
    private static final int SAMPLE = 1_500;
    private static final int ITERATIONS = 5;
    private static final int BISECTIONS = 40;

    private final TrainingModels models;
    private final PriorFeatures prior;
    private final Matrix lossFeatures;
    private final List<double[]> errors = new ArrayList<>(); // squared error, variance

    private Discrepancy(TrainingModels models, PriorFeatures prior) {
        this.models = models;
        this.prior = prior;
        this.lossFeatures = models.lossKernel().at(models.regression().leaveOneOut());
    }

    /** delta >= 0. */
    static double of(TrainingModels models, PriorFeatures prior, Points embeddings, RandomGenerator random)
            throws InterruptedException {
        Points sample = embeddings.rows(Draws.some(embeddings.size(), SAMPLE, random));
        int k = Math.min(GROUPS, Math.max(2, embeddings.size() / PROMPTS_PER_GROUP));
        Points centroids =
                KMeans.sketch(sample, k, random.nextLong(), ITERATIONS).centroids();
        int[] groups = IntStream.range(0, embeddings.size())
                .map(i -> centroids.nearest(embeddings.point(i)))
                .toArray();
        Discrepancy discrepancy = new Discrepancy(models, prior);
        for (int h : Draws.some(models.count(), ScaleSearch.CASES, random)) {
            discrepancy.leaveOut(h, groups, random);
        }
        return discrepancy.delta();
    }

    private void leaveOut(int h, int[] groups, RandomGenerator random) {
        int[] graded = models.graded(h);
        int[] shuffled = Draws.some(graded, graded.length, random);
        int half = Math.min(REPRESENTATIVE, shuffled.length / 2);
        int[] held = Arrays.copyOfRange(shuffled, half, Math.min(shuffled.length, half + SAMPLE));
        LeftOut left = new LeftOut(h, Arrays.copyOf(shuffled, half));
        Matrix features = left.features(held);
        double[] residuals = left.residuals(features, held);
        for (int group = 0; group < GROUPS; group++) {
            int wanted = group;
            int[] members = IntStream.range(0, held.length)
                    .filter(i -> groups[held[i]] == wanted)
                    .toArray();
            if (members.length >= SMALLEST_GROUP) {
                add(left, features.ofRows(members).columnMeans(), residuals, members);
            }
        }
    }

    private void add(LeftOut left, double[] meanFeatures, double[] residuals, int... members) {
        double mean =
                IntStream.of(members).mapToDouble(i -> residuals[i]).average().orElseThrow();
        double spread = IntStream.of(members)
                .mapToDouble(i -> (residuals[i] - mean) * (residuals[i] - mean))
                .average()
                .orElseThrow();
        errors.add(new double[] {mean * mean, left.variance(meanFeatures) + spread / members.length});
    }

    /** By bisection: the mean of error^2 / (variance + delta) falls in delta. */
    private double delta() {
        double low = 0;
        double high = 1;
        if (meanRatio(low) <= 1) {
            return 0;
        }
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = (low + high) / 2;
            if (meanRatio(middle) > 1) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private double meanRatio(double delta) {
        return errors.stream()
                .mapToDouble(error -> error[0] / (error[1] + delta))
                .average()
                .orElse(0);
    }

    /** A training model as if it had never been seen, represented by its grades on some prompts. */
    private final class LeftOut {
        private final int h;
        private final int[] others;
        private final Matrix represented;
        private final Cholesky factor;
        private final double[] coefficients;

        LeftOut(int h, int... prompts) {
            this.h = h;
            this.others = models.without(h);
            this.represented = features(prompts);
            Population population = population(prompts);
            Matrix items = prior.items(population);
            Matrix covariance = represented
                    .times(represented.transpose())
                    .plus(1, items.times(items.transpose()))
                    .plusDiagonal(prior.scales().noise());
            this.factor = new Cholesky(covariance);
            double[] losses = losses(prompts)
                    .plus(-1, population.mean())
                    .plus(-1, population.itemMean())
                    .column(0);
            this.coefficients = represented.transposeTimes(factor.solve(losses));
        }

        private Matrix losses(int... prompts) {
            return models.losses().ofColumns(h).ofRows(prompts);
        }

        private Population population(int... prompts) {
            return Population.of(
                    models.regression().leaveOneOut().ofRows(prompts).ofColumns(others),
                    models.losses().ofRows(prompts).ofColumns(others));
        }

        /** q, [prompts x features]. */
        Matrix features(int... prompts) {
            return prior.of(
                    population(prompts).spread(),
                    models.z().ofRows(prompts),
                    lossFeatures.ofRows(prompts),
                    models.membership().ofRows(prompts));
        }

        /** What these prompts' losses are beyond the prediction from their features. */
        double[] residuals(Matrix features, int... prompts) {
            Matrix predicted = features.times(Matrix.ofRowMajor(coefficients.length, 1, coefficients));
            return losses(prompts)
                    .plus(-1, population(prompts).mean())
                    .plus(-1, predicted)
                    .column(0);
        }

        /** Posterior variance at features q: {@code q.q - c^T C^-1 c}, with the covariance c to the represented prompts. */
        double variance(double... q) {
            double own = 0;
            for (double value : q) {
                own += value * value;
            }
            return Math.max(0, own - factor.inverseForm(represented.times(q)));
        }
    }
}
