package dev.uniroute.routing.algebra;

import dev.uniroute.routing.kernel.Kernels;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;

/**
 * A matrix of [rows x columns] doubles, row-major. Immutable, equal by value; either side may be 0.
 *
 * <p>Products run over whole rows, so that the compiler turns their inner loops into vector instructions; each sum has one
 * fixed order.
 */
public final class Matrix {

    private final int rows;
    private final int columns;
    private final double[] values;
    /** {@code 0, ..., rows - 1}. */
    private final int[] allRows;

    private Matrix(int rows, int columns, double[] values) {
        this.rows = rows;
        this.columns = columns;
        this.values = values;
        this.allRows = Kernels.allRows(rows);
    }

    /** What entry (i, j) is. */
    @FunctionalInterface
    public interface Entries {
        /** The entry in row i, column j. */
        double at(int i, int j);
    }

    /** The matrix with these entries; computed row after row. */
    public static Matrix of(int rows, int columns, Entries entries) {
        double[] values = new double[Math.multiplyExact(rows, columns)];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                values[i * columns + j] = entries.at(i, j);
            }
        }
        return new Matrix(rows, columns, values);
    }

    /**
     * The matrix with these values, row after row, copied.
     *
     * @throws IllegalArgumentException if they are not rows x columns
     */
    public static Matrix ofRowMajor(int rows, int columns, double... values) {
        if (values.length != Math.multiplyExact(rows, columns)) {
            throw new IllegalArgumentException(values.length + " values are not " + rows + " x " + columns);
        }
        return new Matrix(rows, columns, values.clone());
    }

    /** All entries 0. */
    public static Matrix zero(int rows, int columns) {
        return new Matrix(rows, columns, new double[Math.multiplyExact(rows, columns)]);
    }

    /** The matrix of n rows with so many columns each. */
    public static Matrix ofRows(int columns, int n, IntFunction<double[]> rows) {
        double[] values = new double[Math.multiplyExact(n, columns)];
        for (int i = 0; i < n; i++) {
            double[] row = rows.apply(i);
            requireSame("columns", columns, row.length);
            System.arraycopy(row, 0, values, i * columns, columns);
        }
        return new Matrix(n, columns, values);
    }

    /** {@code sum_j factors[j] terms[j]}; at least one term, all of one shape. */
    public static Matrix weightedSum(List<Matrix> terms, double... factors) {
        requireSame("terms", terms.size(), factors.length);
        double[] sum = new double[terms.getFirst().values.length];
        for (int j = 0; j < factors.length; j++) {
            requireSame("shapes", sum.length, terms.get(j).values.length);
            axpy(factors[j], terms.get(j).values, 0, sum, 0, sum.length);
        }
        return new Matrix(terms.getFirst().rows, terms.getFirst().columns, sum);
    }

    /** How many rows. */
    public int rows() {
        return rows;
    }

    /** How many columns. */
    public int columns() {
        return columns;
    }

    /** Entry (i, j). */
    public double get(int i, int j) {
        return values[i * columns + j];
    }

    /** A copy of row i. */
    public double[] row(int i) {
        return Arrays.copyOfRange(values, i * columns, (i + 1) * columns);
    }

    /** A copy of column j. */
    public double[] column(int j) {
        double[] column = new double[rows];
        for (int i = 0; i < rows; i++) {
            column[i] = values[i * columns + j];
        }
        return column;
    }

    /** A copy of all values, row-major. */
    public double[] toArray() {
        return values.clone();
    }

    /** A^T. */
    public Matrix transpose() {
        return of(columns, rows, (i, j) -> get(j, i));
    }

    /** A B, in O(rows * columns * b.columns). */
    public Matrix times(Matrix b) {
        requireSame("columns", columns, b.rows);
        double[] product = new double[Math.multiplyExact(rows, b.columns)];
        for (int i = 0; i < rows; i++) {
            for (int k = 0; k < columns; k++) {
                axpy(values[i * columns + k], b.values, k * b.columns, product, i * b.columns, b.columns);
            }
        }
        return new Matrix(rows, b.columns, product);
    }

    /** A^T B, in O(rows * columns * b.columns). */
    public Matrix transposeTimes(Matrix b) {
        requireSame("rows", rows, b.rows);
        double[] product = new double[Math.multiplyExact(columns, b.columns)];
        for (int k = 0; k < rows; k++) {
            for (int i = 0; i < columns; i++) {
                axpy(values[k * columns + i], b.values, k * b.columns, product, i * b.columns, b.columns);
            }
        }
        return new Matrix(columns, b.columns, product);
    }

    /** A^T A, in half of the time that {@link #transposeTimes(Matrix)} takes, since it is symmetric. */
    public Matrix gram() {
        double[] product = new double[Math.multiplyExact(columns, columns)];
        for (int k = 0; k < rows; k++) {
            for (int i = 0; i < columns; i++) {
                axpy(values[k * columns + i], values, k * columns + i, product, i * columns + i, columns - i);
            }
        }
        for (int i = 0; i < columns; i++) {
            for (int j = 0; j < i; j++) {
                product[i * columns + j] = product[j * columns + i];
            }
        }
        return new Matrix(columns, columns, product);
    }

    /** A x. */
    public double[] times(double... x) {
        requireSame("columns", columns, x.length);
        double[] product = new double[rows];
        for (int i = 0; i < rows; i++) {
            double sum = 0;
            for (int j = 0; j < columns; j++) {
                sum += values[i * columns + j] * x[j];
            }
            product[i] = sum;
        }
        return product;
    }

    /** {@code |x - a_i|^2} for every row a_i of A ({@link Kernels#squaredDistances(double[], double[], double[])}). */
    public double[] squaredDistances(double... x) {
        requireSame("columns", columns, x.length);
        double[] distances = new double[rows];
        Kernels.fastest().squaredDistances(x, values, distances);
        return distances;
    }

    /** A^T x. */
    public double[] transposeTimes(double... x) {
        requireSame("rows", rows, x.length);
        double[] product = new double[columns];
        Kernels.fastest().weightedSum(values, columns, allRows, x, product);
        return product;
    }

    /** A with column j multiplied by factor(j). */
    public Matrix scaleColumns(IntToDoubleFunction factor) {
        double[] factors = new double[columns];
        Arrays.setAll(factors, factor);
        return of(rows, columns, (i, j) -> get(i, j) * factors[j]);
    }

    /** A with {@code value} added to every entry (i, i). */
    public Matrix plusDiagonal(double value) {
        double[] sum = values.clone();
        for (int i = 0; i < Math.min(rows, columns); i++) {
            sum[i * columns + i] += value;
        }
        return new Matrix(rows, columns, sum);
    }

    /** A + factor B. */
    public Matrix plus(double factor, Matrix b) {
        requireSame("rows", rows, b.rows);
        requireSame("columns", columns, b.columns);
        double[] sum = values.clone();
        axpy(factor, b.values, 0, sum, 0, sum.length);
        return new Matrix(rows, columns, sum);
    }

    /** [A | B]: the columns of B after those of A. */
    public Matrix beside(Matrix b) {
        requireSame("rows", rows, b.rows);
        return of(rows, columns + b.columns, (i, j) -> j < columns ? get(i, j) : b.get(i, j - columns));
    }

    /** The rows of B below those of A. */
    public Matrix above(Matrix b) {
        requireSame("columns", columns, b.columns);
        double[] joined = Arrays.copyOf(values, values.length + b.values.length);
        System.arraycopy(b.values, 0, joined, values.length, b.values.length);
        return new Matrix(rows + b.rows, columns, joined);
    }

    /** A with every entry multiplied by a factor. */
    public Matrix scale(double factor) {
        return of(rows, columns, (i, j) -> get(i, j) * factor);
    }

    /** Rows from (inclusive) to (exclusive). */
    public Matrix rows(int from, int to) {
        return new Matrix(to - from, columns, Arrays.copyOfRange(values, from * columns, to * columns));
    }

    /** The mean of every column; 0 if there is no row. */
    public double[] columnMeans() {
        double[] means = new double[columns];
        for (int i = 0; i < rows; i++) {
            axpy(1.0 / rows, values, i * columns, means, 0, columns);
        }
        return means;
    }

    /** A with the offset subtracted from every row. */
    public Matrix minusRow(double... offset) {
        requireSame("columns", columns, offset.length);
        return of(rows, columns, (i, j) -> get(i, j) - offset[j]);
    }

    /** The first so many columns. */
    public Matrix firstColumns(int count) {
        return of(rows, count, this::get);
    }

    /** These rows, in this order. */
    public Matrix ofRows(int... chosen) {
        double[] copy = new double[Math.multiplyExact(chosen.length, columns)];
        for (int i = 0; i < chosen.length; i++) {
            System.arraycopy(values, chosen[i] * columns, copy, i * columns, columns);
        }
        return new Matrix(chosen.length, columns, copy);
    }

    /** These columns, in this order. */
    public Matrix ofColumns(int... chosen) {
        return of(rows, chosen.length, (i, j) -> get(i, chosen[j]));
    }

    private static void axpy(double factor, double[] from, int fromOffset, double[] to, int toOffset, int length) {
        for (int j = 0; j < length; j++) {
            to[toOffset + j] += factor * from[fromOffset + j];
        }
    }

    private static void requireSame(String what, int mine, int theirs) {
        if (mine != theirs) {
            throw new IllegalArgumentException("the " + what + " do not fit: " + mine + " and " + theirs);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Matrix that
                && rows == that.rows
                && columns == that.columns
                && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * rows + columns) + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Matrix[" + rows + " x " + columns + "]";
    }
}
