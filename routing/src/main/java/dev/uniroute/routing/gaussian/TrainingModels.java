package dev.uniroute.routing.gaussian;

import dev.uniroute.routing.algebra.Matrix;
import dev.uniroute.routing.clustering.KMeans;
import dev.uniroute.routing.clustering.Points;
import dev.uniroute.routing.promptmap.RbfKernel;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * What the grades of the training models tell about prompts: what each model is expected to lose on a prompt, and how alike
 * prompts are by that.
 *
 * @param z [n x L], features of the graded prompts, columns of mean 0
 * @param zMean [1 x L], what was subtracted
 * @param membership [n x C], their clusters
 * @param losses y, [n x H], NaN: not graded
 * @param regression f
 * @param lossKernel features of the kernel of f, with G landmarks among the f of the graded prompts
 */
record TrainingModels(
        Matrix z,
        Matrix zMean,
        Matrix membership,
        Matrix losses,
        RidgeRegression regression,
        NystromFeatures lossKernel) {

    private static final int LOSS_LANDMARKS = 64;
    private static final int SAMPLE = 1_500;
    private static final int ITERATIONS = 5;

    /** Fits on these prompts, [n x D], with these losses, [n x H]; H may be 0, n not. */
    static TrainingModels fit(PromptSpace space, Points embeddings, Matrix losses, RandomGenerator random)
            throws InterruptedException {
        Matrix raw = space.features(embeddings);
        Matrix zMean = Matrix.ofRowMajor(1, raw.columns(), raw.columnMeans());
        Matrix z = raw.minusRow(zMean.row(0));
        RidgeRegression regression = losses.columns() == 0
                ? new RidgeRegression(Matrix.zero(z.columns(), 0), Matrix.zero(1, 0), Matrix.zero(z.rows(), 0))
                : RidgeRegression.fit(z, losses);
        NystromFeatures lossKernel = lossKernel(regression.leaveOneOut(), random);
        return new TrainingModels(z, zMean, space.membership(embeddings), losses, regression, lossKernel);
    }

    private static NystromFeatures lossKernel(Matrix expected, RandomGenerator random) throws InterruptedException {
        if (expected.columns() == 0) {
            return NystromFeatures.of(new RbfKernel(Matrix.zero(1, 0), 1));
        }
        Matrix sample = expected.ofRows(Draws.some(expected.rows(), SAMPLE, random));
        Points landmarks = KMeans.sketch(
                        PromptSpace.points(sample),
                        PromptSpace.fewer(LOSS_LANDMARKS, expected.rows()),
                        random.nextLong(),
                        ITERATIONS)
                .centroids();
        return NystromFeatures.of(new RbfKernel(PromptSpace.matrix(landmarks), spread(expected)));
    }

    /** {@code sqrt(2 sum of the columns' variances)}: the root mean squared distance of two rows. */
    private static double spread(Matrix expected) {
        Matrix centred = expected.minusRow(expected.columnMeans());
        double squares = Arrays.stream(centred.toArray()).map(v -> v * v).sum();
        double spread = Math.sqrt(2 * squares / expected.rows());
        return spread > 0 ? spread : 1;
    }

    /** H, the number of training models. */
    int count() {
        return losses.columns();
    }

    /** The prompts on which model h was graded. */
    int[] graded(int h) {
        return IntStream.range(0, losses.rows())
                .filter(i -> !Double.isNaN(losses.get(i, h)))
                .toArray();
    }

    /** All models but one. */
    int[] without(int h) {
        return IntStream.range(0, count()).filter(other -> other != h).toArray();
    }
}
