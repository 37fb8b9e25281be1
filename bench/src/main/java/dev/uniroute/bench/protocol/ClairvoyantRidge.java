package dev.uniroute.bench.protocol;

import dev.uniroute.routing.algebra.Cholesky;
import dev.uniroute.routing.algebra.Matrix;
import dev.uniroute.routing.clustering.Points;
import dev.uniroute.routing.curve.DeferralSweep;
import dev.uniroute.routing.training.Reuse;
import dev.uniroute.routing.training.ScoreTable;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A second ceiling (METHOD section 5): ridge regression of every unseen LLM's loss on the embedding, trained on its scores on
 * all prompts that are not for testing. With a few thousand prompts it is above the clairvoyant MLP, whose five epochs are made
 * for many more.
 *
 * <p>The penalty is the one of {@link #PENALTIES} with the smallest squared error on the last fifth of the prompts, which are in
 * random order, when trained on the others.
 */
final class ClairvoyantRidge implements Contender {

    private static final List<Double> PENALTIES = List.of(0.3, 1.0, 3.0, 10.0, 30.0, 100.0);

    @Override
    public Predictions run(Cell cell, long seed) throws InterruptedException {
        return Reuse.once(ClairvoyantRidge.class, () -> predict(cell)); // the same at every N_val
    }

    private static Predictions predict(Cell cell) {
        Matrix prompts = matrix(cell.training().embeddings());
        Matrix losses = losses(cell.clairvoyance());
        int fitted = prompts.rows() * 4 / 5;
        double penalty = choose(prompts, losses, fitted);
        Matrix predicted = fit(prompts, losses, penalty, matrix(cell.testEmbeddings()));
        double[][] byModel =
                IntStream.range(0, predicted.columns()).mapToObj(predicted::column).toArray(double[][]::new);
        return Predictions.of(DeferralSweep.curve(byModel, cell.costs(), cell.test()));
    }

    private static double choose(Matrix prompts, Matrix losses, int fitted) {
        Matrix held = prompts.rows(fitted, prompts.rows());
        Matrix truth = losses.rows(fitted, losses.rows());
        double best = PENALTIES.getFirst();
        double smallest = Double.POSITIVE_INFINITY;
        for (double penalty : PENALTIES) {
            Matrix predicted = fit(prompts.rows(0, fitted), losses.rows(0, fitted), penalty, held);
            double error = squares(predicted.plus(-1, truth));
            if (error < smallest) {
                smallest = error;
                best = penalty;
            }
        }
        return best;
    }

    /** Predicted losses, [rows of held x models]. The intercept is not penalised. */
    private static Matrix fit(Matrix prompts, Matrix losses, double penalty, Matrix held) {
        double[] means = prompts.columnMeans();
        double[] offsets = losses.columnMeans();
        Matrix centred = prompts.minusRow(means);
        Cholesky factor = new Cholesky(centred.transposeTimes(centred).plusDiagonal(penalty));
        Matrix residuals = losses.minusRow(offsets);
        Matrix weights = Matrix.ofRows(
                        prompts.columns(),
                        losses.columns(),
                        u -> factor.solve(centred.transposeTimes(residuals.column(u))))
                .transpose();
        Matrix gains = held.minusRow(means).times(weights);
        return Matrix.of(gains.rows(), gains.columns(), (n, u) -> gains.get(n, u) + offsets[u]);
    }

    private static double squares(Matrix matrix) {
        double sum = 0;
        for (double value : matrix.toArray()) {
            sum += value * value;
        }
        return sum;
    }

    private static Matrix matrix(Points points) {
        float[] values = points.toArray();
        int dimension = points.dimension();
        return Matrix.of(points.size(), dimension, (i, j) -> values[i * dimension + j]);
    }

    /** [n x u]. */
    private static Matrix losses(ScoreTable scores) {
        return Matrix.of(scores.prompts(), scores.models(), (n, u) -> 1 - scores.score(u, n));
    }
}
