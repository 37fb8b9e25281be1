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
        Regression all = new Regression(prompts, losses);
        Matrix predicted = all.predict(choose(prompts, losses), matrix(cell.testEmbeddings()));
        double[][] byModel = IntStream.range(0, predicted.columns())
                .mapToObj(predicted::column)
                .toArray(double[][]::new);
        return Predictions.of(DeferralSweep.curve(byModel, cell.costs(), cell.test()));
    }

    private static double choose(Matrix prompts, Matrix losses) {
        int fitted = prompts.rows() * 4 / 5;
        Regression regression = new Regression(prompts.rows(0, fitted), losses.rows(0, fitted));
        Matrix held = prompts.rows(fitted, prompts.rows());
        Matrix truth = losses.rows(fitted, losses.rows());
        double best = PENALTIES.getFirst();
        double smallest = Double.POSITIVE_INFINITY;
        for (double penalty : PENALTIES) {
            double error = squares(regression.predict(penalty, held).plus(-1, truth));
            if (error < smallest) {
                smallest = error;
                best = penalty;
            }
        }
        return best;
    }

    /** Of losses on embeddings, for any penalty; the intercept is not penalised. */
    private static final class Regression {
        private final double[] means;
        private final double[] offsets;
        private final Matrix gram;
        private final Matrix products;

        /** From prompts [n x D] and losses [n x U]. */
        Regression(Matrix prompts, Matrix losses) {
            this.means = prompts.columnMeans();
            this.offsets = losses.columnMeans();
            Matrix centred = prompts.minusRow(means);
            this.gram = centred.gram();
            this.products = centred.transposeTimes(losses.minusRow(offsets));
        }

        /** Predicted losses of prompts [m x D], [m x U]. */
        Matrix predict(double penalty, Matrix prompts) {
            Cholesky factor = new Cholesky(gram.plusDiagonal(penalty));
            Matrix weights = Matrix.ofRows(gram.rows(), offsets.length, u -> factor.solve(products.column(u)))
                    .transpose();
            Matrix gains = prompts.minusRow(means).times(weights);
            return Matrix.of(gains.rows(), gains.columns(), (n, u) -> gains.get(n, u) + offsets[u]);
        }
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
