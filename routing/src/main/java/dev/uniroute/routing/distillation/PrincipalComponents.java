package dev.uniroute.routing.distillation;

import dev.uniroute.routing.algebra.Matrix;
import dev.uniroute.routing.algebra.SymmetricEigen;
import dev.uniroute.routing.embedding.Embedding;
import java.util.Arrays;

/** Points of R^n along the directions in which they vary most. */
final class PrincipalComponents {

    private static final int BLOCK = 1024;

    private final Embedding[] points;
    private final int dimension;
    private final double[] mean;
    private final Matrix components;

    /**
     * Finds the directions, in O(N n^2 + n^3).
     *
     * @param points N >= 1 of one dimension n
     * @param dimension how many directions, 1 to n
     */
    PrincipalComponents(Embedding[] points, int dimension) {
        int n = points[0].dimension();
        if (dimension < 1 || dimension > n) {
            throw new IllegalArgumentException("dimension must be in [1, " + n + "] but is " + dimension);
        }
        this.points = points;
        this.dimension = dimension;
        this.mean = mean(points, n);
        Matrix scatter = Matrix.zero(n, n);
        for (int from = 0; from < points.length; from += BLOCK) {
            Matrix block = centred(from);
            scatter = scatter.plus(1, block.gram());
        }
        Matrix vectors = new SymmetricEigen(scatter).vectors();
        this.components = Matrix.of(n, dimension, vectors::get);
    }

    private static double[] mean(Embedding[] points, int n) {
        double[] mean = new double[n];
        for (Embedding point : points) {
            double[] coordinates = point.toDoubles();
            for (int i = 0; i < n; i++) {
                mean[i] += coordinates[i] / points.length;
            }
        }
        return mean;
    }

    /** The centred points, row-major in the directions, [N x dimension]. */
    float[] project() {
        float[] projected = new float[Math.multiplyExact(points.length, dimension)];
        for (int from = 0; from < points.length; from += BLOCK) {
            double[] block = centred(from).times(components).toArray();
            for (int i = 0; i < block.length; i++) {
                projected[from * dimension + i] = (float) block[i];
            }
        }
        return projected;
    }

    private Matrix centred(int from) {
        Embedding[] block = Arrays.copyOfRange(points, from, Math.min(from + BLOCK, points.length));
        return Matrix.ofRows(mean.length, block.length, i -> {
            double[] row = block[i].toDoubles();
            for (int j = 0; j < row.length; j++) {
                row[j] -= mean[j];
            }
            return row;
        });
    }
}
