package dev.uniroute.routing.clustering;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * For every point of a set the centroid that is nearest, in single precision:
 *
 * <pre>argmin_c |x - c|^2 = argmin_c (|c|^2 / 2 - x.c)</pre>
 *
 * <p>Points are taken in tiles of {@value #TILE}, turned so that coordinate j of all of them is contiguous: the dot
 * products with one centroid are then sums over whole rows of a tile, which the compiler turns into SIMD code. Tiles are
 * independent, so their spreading over threads changes no bit.
 */
final class NearestSearch {

    private static final int TILE = 128;
    private static final int TILES_PER_TASK = 8;

    private final TrainingSet set;
    private final float[] centroids;
    private final float[] halfNorms;

    /**
     * A search among these centroids.
     *
     * @param centroids [K x d]
     */
    NearestSearch(TrainingSet set, float[] centroids) {
        this.set = set;
        this.centroids = centroids;
        this.halfNorms = halfNorms(centroids, set.dimension());
    }

    /** Fills {@code nearest[i]} for every point i; ties go to the lower index. O(n K d), on all cores. */
    void fill(int[] nearest) {
        int perTask = TILE * TILES_PER_TASK;
        IntStream.range(0, Math.ceilDiv(nearest.length, perTask)).parallel().forEach(task -> {
            float[][] tile = new float[set.dimension()][TILE];
            int end = Math.min(nearest.length, (task + 1) * perTask);
            for (int start = task * perTask; start < end; start += TILE) {
                fillTile(tile, nearest, start, Math.min(TILE, end - start));
            }
        });
    }

    private void fillTile(float[][] tile, int[] nearest, int start, int count) {
        turn(tile, start, count);
        float[] best = new float[TILE];
        float[] dots = new float[TILE];
        Arrays.fill(best, Float.POSITIVE_INFINITY);
        for (int c = 0; c < halfNorms.length; c++) {
            dot(tile, c, dots);
            for (int p = 0; p < count; p++) {
                float score = halfNorms[c] - dots[p];
                if (score < best[p]) {
                    best[p] = score;
                    nearest[start + p] = c;
                }
            }
        }
    }

    private void turn(float[][] tile, int start, int count) {
        for (int p = 0; p < count; p++) {
            for (int j = 0; j < tile.length; j++) {
                tile[j][p] = set.value(start + p, j);
            }
        }
    }

    /** {@code dots[p] = sum_j centroid[j] * tile[j][p]}, four coordinates at a time. */
    private void dot(float[][] tile, int centroid, float[] dots) {
        int row = centroid * tile.length;
        int blocks = tile.length & ~3;
        Arrays.fill(dots, 0);
        for (int j = 0; j < blocks; j += 4) {
            addFour(tile, j, row + j, dots);
        }
        for (int j = blocks; j < tile.length; j++) {
            float c = centroids[row + j];
            float[] x = tile[j];
            for (int p = 0; p < TILE; p++) {
                dots[p] += c * x[p];
            }
        }
    }

    private void addFour(float[][] tile, int j, int at, float[] dots) {
        float c0 = centroids[at];
        float c1 = centroids[at + 1];
        float c2 = centroids[at + 2];
        float c3 = centroids[at + 3];
        float[] x0 = tile[j];
        float[] x1 = tile[j + 1];
        float[] x2 = tile[j + 2];
        float[] x3 = tile[j + 3];
        for (int p = 0; p < TILE; p++) {
            dots[p] += (c0 * x0[p] + c1 * x1[p]) + (c2 * x2[p] + c3 * x3[p]);
        }
    }

    private static float[] halfNorms(float[] centroids, int d) {
        float[] halfNorms = new float[centroids.length / d];
        for (int c = 0; c < halfNorms.length; c++) {
            double sum = 0;
            for (int j = c * d; j < (c + 1) * d; j++) {
                sum += (double) centroids[j] * centroids[j];
            }
            halfNorms[c] = (float) (sum / 2);
        }
        return halfNorms;
    }
}
