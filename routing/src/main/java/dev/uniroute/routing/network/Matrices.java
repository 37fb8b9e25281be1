package dev.uniroute.routing.network;

import java.util.Arrays;

/**
 * Products of matrices in single precision, each held as its rows. Inner loops run over whole rows, four at a time and without
 * a reduction, so that the compiler turns them into SIMD code and the bits do not depend on whether it does.
 */
final class Matrices {

    private Matrices() {}

    /**
     * {@code C = A B}, added to what C holds.
     *
     * @param a [n x k], of which the first n rows are read
     * @param b [k x m]
     * @param c [n x m]
     */
    static void addProduct(int n, float[][] a, float[][] b, float[][] c) {
        for (int i = 0; i < n; i++) {
            addProduct(a[i], b, c[i]);
        }
    }

    /** The same for one row: {@code c += sum_p a[p] b[p]}. */
    static void addProduct(float[] a, float[][] b, float[] c) {
        int blocks = b.length & ~3;
        for (int p = 0; p < blocks; p += 4) {
            addFour(a[p], b[p], a[p + 1], b[p + 1], a[p + 2], b[p + 2], a[p + 3], b[p + 3], c);
        }
        for (int p = blocks; p < b.length; p++) {
            addOne(a[p], b[p], c);
        }
    }

    /**
     * {@code C = A^T B}, added to what C holds.
     *
     * @param a [n x k], of which the first n rows are read
     * @param b [n x m], likewise
     * @param c [k x m]
     */
    static void addTransposedProduct(int n, float[][] a, float[][] b, float[][] c) {
        int blocks = n & ~3;
        for (int i = 0; i < blocks; i += 4) {
            float[] a0 = a[i];
            float[] a1 = a[i + 1];
            float[] a2 = a[i + 2];
            float[] a3 = a[i + 3];
            for (int p = 0; p < c.length; p++) {
                addFour(a0[p], b[i], a1[p], b[i + 1], a2[p], b[i + 2], a3[p], b[i + 3], c[p]);
            }
        }
        for (int i = blocks; i < n; i++) {
            for (int p = 0; p < c.length; p++) {
                addOne(a[i][p], b[i], c[p]);
            }
        }
    }

    /** {@code target = source^T}. */
    static void transpose(float[][] source, float[][] target) {
        for (int i = 0; i < source.length; i++) {
            for (int j = 0; j < target.length; j++) {
                target[j][i] = source[i][j];
            }
        }
    }

    /** The sums of the columns of the first n rows, written over {@code sums}. */
    static void sumRows(int n, float[][] rows, float[] sums) {
        Arrays.fill(sums, 0);
        for (int i = 0; i < n; i++) {
            addOne(1, rows[i], sums);
        }
    }

    private static void addFour(
            float a0, float[] b0, float a1, float[] b1, float a2, float[] b2, float a3, float[] b3, float[] c) {
        for (int j = 0; j < c.length; j++) {
            c[j] += (a0 * b0[j] + a1 * b1[j]) + (a2 * b2[j] + a3 * b3[j]);
        }
    }

    private static void addOne(float a, float[] b, float[] c) {
        for (int j = 0; j < c.length; j++) {
            c[j] += a * b[j];
        }
    }
}
