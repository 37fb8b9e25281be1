package dev.uniroute.routing.kernel;

import java.util.Arrays;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The kernels in registers of 256 bits, which is what most servers have: 8 floats or 4 doubles. Several registers are summed
 * into at a time, so that additions do not wait for one another; what is left at the end of a row is done one by one.
 *
 * <p>Compilers turn such loops into the same instructions by themselves only where they are long: the rows here have 20 to 384
 * entries, most of which would fall into the loops before and after the fast one.
 */
final class VectorKernels implements Kernels {

    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_256;
    private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_256;
    /** As many bytes as {@link #FLOATS} has floats. */
    private static final VectorSpecies<Byte> BYTES = ByteVector.SPECIES_64;

    private static final int F = FLOATS.length();
    private static final int D = DOUBLES.length();
    private static final int REGISTERS = 4;

    /** Whether the processor has such registers. With shorter ones the Vector API is slower than plain loops. */
    static boolean isSupported() {
        return FloatVector.SPECIES_PREFERRED.length() >= F;
    }

    /** Four rows in one go over the sum. Each is read from end to end: they lie far apart in a table of megabytes. */
    @Override
    public void sumOfRows(byte[] table, float[] scales, int[] rows, int count, float[] sum) {
        Arrays.fill(sum, 0);
        int fours = count - count % REGISTERS;
        for (int i = 0; i < fours; i += REGISTERS) {
            addFour(table, scales, rows, i, sum);
        }
        for (int i = fours; i < count; i++) {
            addOne(table, scales[rows[i]], rows[i] * sum.length, sum, 0);
        }
    }

    private static void addFour(byte[] table, float[] scales, int[] rows, int i, float[] sum) {
        float scaleA = scales[rows[i]];
        float scaleB = scales[rows[i + 1]];
        float scaleC = scales[rows[i + 2]];
        float scaleD = scales[rows[i + 3]];
        int a = rows[i] * sum.length;
        int b = rows[i + 1] * sum.length;
        int c = rows[i + 2] * sum.length;
        int d = rows[i + 3] * sum.length;
        int blocks = FLOATS.loopBound(sum.length);
        for (int j = 0; j < blocks; j += F) {
            FloatVector.fromArray(FLOATS, sum, j)
                    .add(floats(table, a + j).mul(scaleA))
                    .add(floats(table, b + j).mul(scaleB))
                    .add(floats(table, c + j).mul(scaleC))
                    .add(floats(table, d + j).mul(scaleD))
                    .intoArray(sum, j);
        }
        addOne(table, scaleA, a, sum, blocks);
        addOne(table, scaleB, b, sum, blocks);
        addOne(table, scaleC, c, sum, blocks);
        addOne(table, scaleD, d, sum, blocks);
    }

    /** Adds {@code scale * table[row + j]} for j from some column on. */
    private static void addOne(byte[] table, float scale, int row, float[] sum, int from) {
        for (int j = from; j < sum.length; j++) {
            sum[j] += scale * table[row + j];
        }
    }

    private static FloatVector floats(byte[] table, int at) {
        return (FloatVector) ByteVector.fromArray(BYTES, table, at).convertShape(VectorOperators.B2F, FLOATS, 0);
    }

    @Override
    public int nearest(float[] x, float[] rows) {
        int best = 0;
        float least = Float.POSITIVE_INFINITY;
        int blocks = x.length - x.length % PARTIAL_SUMS;
        float[] sums = new float[PARTIAL_SUMS];
        for (int row = 0; row < rows.length; row += x.length) {
            float distance = squaredDistance(x, blocks, rows, row, sums);
            if (distance < least) {
                best = row / x.length;
                least = distance;
            }
        }
        return best;
    }

    private static float squaredDistance(float[] x, int blocks, float[] rows, int row, float[] sums) {
        FloatVector a = FloatVector.zero(FLOATS);
        FloatVector b = a;
        for (int j = 0; j < blocks; j += PARTIAL_SUMS) {
            FloatVector p = difference(x, j, rows, row + j);
            FloatVector q = difference(x, j + F, rows, row + j + F);
            a = a.add(p.mul(p));
            b = b.add(q.mul(q));
        }
        if (blocks == x.length) {
            a.add(b).intoArray(sums, 0);
            return totalOfHalf(sums);
        }
        a.intoArray(sums, 0);
        b.intoArray(sums, F);
        return withRest(x, blocks, rows, row, sums);
    }

    private static FloatVector difference(float[] x, int j, float[] rows, int at) {
        return FloatVector.fromArray(FLOATS, x, j).sub(FloatVector.fromArray(FLOATS, rows, at));
    }

    /** {@link ScalarKernels#total} where the upper half has been added to the lower already. */
    private static float totalOfHalf(float[] s) {
        return ((s[0] + s[4]) + (s[2] + s[6])) + ((s[1] + s[5]) + (s[3] + s[7]));
    }

    private static float withRest(float[] x, int from, float[] rows, int row, float[] sums) {
        for (int j = from; j < x.length; j++) {
            float difference = x[j] - rows[row + j];
            sums[j - from] += difference * difference;
        }
        return ScalarKernels.total(sums);
    }

    @Override
    public void squaredDistances(double[] x, double[] rows, double[] distances) {
        double[] sums = new double[PARTIAL_SUMS];
        int blocks = x.length - x.length % PARTIAL_SUMS;
        for (int i = 0; i < distances.length; i++) {
            sumSquares(x, blocks, rows, i * x.length, sums);
            distances[i] = withRest(x, blocks, rows, i * x.length, sums);
        }
    }

    private static void sumSquares(double[] x, int blocks, double[] rows, int row, double[] sums) {
        DoubleVector a = DoubleVector.zero(DOUBLES);
        DoubleVector b = a;
        DoubleVector c = a;
        DoubleVector d = a;
        for (int j = 0; j < blocks; j += PARTIAL_SUMS) {
            DoubleVector p = difference(x, j, rows, row + j);
            DoubleVector q = difference(x, j + D, rows, row + j + D);
            DoubleVector r = difference(x, j + 2 * D, rows, row + j + 2 * D);
            DoubleVector s = difference(x, j + 3 * D, rows, row + j + 3 * D);
            a = a.add(p.mul(p));
            b = b.add(q.mul(q));
            c = c.add(r.mul(r));
            d = d.add(s.mul(s));
        }
        a.intoArray(sums, 0);
        b.intoArray(sums, D);
        c.intoArray(sums, 2 * D);
        d.intoArray(sums, 3 * D);
    }

    private static DoubleVector difference(double[] x, int j, double[] rows, int at) {
        return DoubleVector.fromArray(DOUBLES, x, j).sub(DoubleVector.fromArray(DOUBLES, rows, at));
    }

    private static double withRest(double[] x, int from, double[] rows, int row, double[] sums) {
        for (int j = from; j < x.length; j++) {
            double difference = x[j] - rows[row + j];
            sums[j - from] += difference * difference;
        }
        return ScalarKernels.total(sums);
    }

    @Override
    public void weightedSum(double[] table, int columns, int[] rows, double[] weights, double[] sum) {
        int j = 0;
        for (; j + REGISTERS * D <= columns; j += REGISTERS * D) {
            weightedBlock(table, columns, rows, weights, sum, j);
        }
        for (; j + D <= columns; j += D) {
            DoubleVector a = DoubleVector.zero(DOUBLES);
            for (int i = 0; i < rows.length; i++) {
                a = a.add(DoubleVector.fromArray(DOUBLES, table, rows[i] * columns + j)
                        .mul(weights[i]));
            }
            a.intoArray(sum, j);
        }
        for (; j < columns; j++) {
            double total = 0;
            for (int i = 0; i < rows.length; i++) {
                total += weights[i] * table[rows[i] * columns + j];
            }
            sum[j] = total;
        }
    }

    private static void weightedBlock(double[] table, int columns, int[] rows, double[] weights, double[] sum, int j) {
        DoubleVector a = DoubleVector.zero(DOUBLES);
        DoubleVector b = a;
        DoubleVector c = a;
        DoubleVector d = a;
        for (int i = 0; i < rows.length; i++) {
            DoubleVector weight = DoubleVector.broadcast(DOUBLES, weights[i]);
            int at = rows[i] * columns + j;
            a = a.add(DoubleVector.fromArray(DOUBLES, table, at).mul(weight));
            b = b.add(DoubleVector.fromArray(DOUBLES, table, at + D).mul(weight));
            c = c.add(DoubleVector.fromArray(DOUBLES, table, at + 2 * D).mul(weight));
            d = d.add(DoubleVector.fromArray(DOUBLES, table, at + 3 * D).mul(weight));
        }
        a.intoArray(sum, j);
        b.intoArray(sum, j + D);
        c.intoArray(sum, j + 2 * D);
        d.intoArray(sum, j + 3 * D);
    }

    @Override
    public void weightedSumOfSquares(double[] table, int columns, int[] rows, double[] weights, double[] sum) {
        int j = 0;
        for (; j + 2 * D <= columns; j += 2 * D) {
            DoubleVector a = DoubleVector.zero(DOUBLES);
            DoubleVector b = a;
            for (int i = 0; i < rows.length; i++) {
                int at = rows[i] * columns + j;
                DoubleVector p = DoubleVector.fromArray(DOUBLES, table, at).mul(weights[i]);
                DoubleVector q = DoubleVector.fromArray(DOUBLES, table, at + D).mul(weights[i]);
                a = a.add(p.mul(p));
                b = b.add(q.mul(q));
            }
            a.intoArray(sum, j);
            b.intoArray(sum, j + D);
        }
        for (; j < columns; j++) {
            double total = 0;
            for (int i = 0; i < rows.length; i++) {
                double term = weights[i] * table[rows[i] * columns + j];
                total += term * term;
            }
            sum[j] = total;
        }
    }
}
