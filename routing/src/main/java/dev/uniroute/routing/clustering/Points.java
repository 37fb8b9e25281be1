package dev.uniroute.routing.clustering;

import dev.uniroute.routing.embedding.Embedding;
import java.util.Arrays;
import java.util.List;

/**
 * n points of R^d, held row-major in one {@code float[n * d]}: point i is {@code [i * d, (i + 1) * d)}. Immutable, equal
 * by value; d >= 1, n >= 0, all coordinates finite.
 */
public final class Points {

    private final float[] values;
    private final int size;
    private final int dimension;

    private Points(float[] values, int dimension) {
        this.values = values;
        this.size = values.length / dimension;
        this.dimension = dimension;
    }

    /**
     * The points with these coordinates, row after row, copied.
     *
     * @throws IllegalArgumentException if the dimension is below 1, does not divide the length, or a value is not finite
     */
    public static Points of(int dimension, float... rowMajor) {
        if (dimension < 1) {
            throw new IllegalArgumentException("dimension must be >= 1 but is " + dimension);
        }
        if (rowMajor.length % dimension != 0) {
            throw new IllegalArgumentException(rowMajor.length + " values are not rows of " + dimension);
        }
        Embedding.indexOfNonFinite(rowMajor).ifPresent(bad -> {
            throw new IllegalArgumentException(
                    "point " + bad / dimension + ", coordinate " + bad % dimension + " is not finite");
        });
        return new Points(rowMajor.clone(), dimension);
    }

    /**
     * The points of these embeddings, in their order.
     *
     * @throws IllegalArgumentException if there are none or their dimensions differ
     */
    public static Points of(List<Embedding> embeddings) {
        if (embeddings.isEmpty()) {
            throw new IllegalArgumentException("no embeddings: the dimension is unknown");
        }
        int dimension = embeddings.getFirst().dimension();
        float[] values = new float[Math.multiplyExact(embeddings.size(), dimension)];
        int offset = 0;
        for (Embedding embedding : embeddings) {
            if (embedding.dimension() != dimension) {
                throw new IllegalArgumentException("embedding " + offset / dimension + " has dimension "
                        + embedding.dimension() + ", the first has " + dimension);
            }
            embedding.copyInto(values, offset);
            offset += dimension;
        }
        return new Points(values, dimension);
    }

    /** n, the number of points. */
    public int size() {
        return size;
    }

    /** d, the dimension. */
    public int dimension() {
        return dimension;
    }

    /** Point i, copied; 0 <= i < n. */
    public Embedding point(int i) {
        return Embedding.of(Arrays.copyOfRange(values, i * dimension, (i + 1) * dimension));
    }

    /** These points only, in this order. */
    public Points rows(int... chosen) {
        float[] rows = new float[Math.multiplyExact(chosen.length, dimension)];
        for (int i = 0; i < chosen.length; i++) {
            System.arraycopy(values, chosen[i] * dimension, rows, i * dimension, dimension);
        }
        return new Points(rows, dimension);
    }

    /** A copy of all coordinates, row-major. */
    public float[] toArray() {
        return values.clone();
    }

    /**
     * Index of the point that is nearest to x by Euclidean distance; ties go to the lower index. O(n d).
     *
     * @throws IllegalArgumentException if there are no points or x has another dimension
     */
    public int nearest(Embedding x) {
        if (size == 0) {
            throw new IllegalArgumentException("there are no points");
        }
        requireDimension(x);
        return x.nearestOf(values);
    }

    /**
     * Indices of the k points that are nearest to x, in no certain order; ties go to the lower index. O(n d + n log k).
     *
     * @param k 1 <= k <= n
     * @throws IllegalArgumentException if k is out of range or x has another dimension
     */
    public int[] nearest(Embedding x, int k) {
        return NearestFew.of(squaredDistances(x), k);
    }

    /**
     * {@code |x - p_i|^2} for every point i, in double precision. O(n d).
     *
     * @throws IllegalArgumentException if x has another dimension
     */
    public double[] squaredDistances(Embedding x) {
        requireDimension(x);
        float[] coordinates = x.toArray();
        double[] distances = new double[size];
        for (int i = 0; i < size; i++) {
            distances[i] = squaredDistance(coordinates, i * dimension);
        }
        return distances;
    }

    /** Four partial sums, so that additions do not wait for one another; their order is fixed. */
    private double squaredDistance(float[] x, int row) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int blocks = dimension & ~3;
        for (int j = 0; j < blocks; j += 4) {
            double p = (double) x[j] - values[row + j];
            double q = (double) x[j + 1] - values[row + j + 1];
            double r = (double) x[j + 2] - values[row + j + 2];
            double s = (double) x[j + 3] - values[row + j + 3];
            a += p * p;
            b += q * q;
            c += r * r;
            d += s * s;
        }
        for (int j = blocks; j < dimension; j++) {
            double p = (double) x[j] - values[row + j];
            a += p * p;
        }
        return (a + b) + (c + d);
    }

    private void requireDimension(Embedding x) {
        if (x.dimension() != dimension) {
            throw new IllegalArgumentException("dimension must be " + dimension + " but is " + x.dimension());
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Points that && dimension == that.dimension && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * dimension + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Points[" + size + " x " + dimension + "]";
    }
}
