package dev.uniroute.routing.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both implementations give the same bits; what these are is checked against sums in double precision. */
class KernelsTest {

    private static final Kernels SCALAR = new ScalarKernels();
    private static final Kernels VECTOR = new VectorKernels();

    private final SplittableRandom random = new SplittableRandom(7);

    static IntStream awkwardSizes() {
        return IntStream.concat(
                IntStream.rangeClosed(1, 40), IntStream.of(63, 64, 65, 255, 256, 383, 384, 385, 768, 1023));
    }

    /** Ordinary numbers, or among them what arithmetic treats in its own way. */
    static Stream<double[]> specials() {
        return Stream.of(
                new double[0], new double[] {0.0, -0.0}, new double[] {Double.NaN}, new double[] {1e30, -1e30, 1e-40});
    }

    @Test
    void testsRunWithTheVectorApi() {
        assertThat(ModuleLayer.boot().findModule("jdk.incubator.vector")).isPresent();
    }

    @ParameterizedTest
    @MethodSource("awkwardSizes")
    void sumsRowsOfBytesToTheSameBits(int dimension) {
        byte[] table = new byte[30 * dimension];
        random.nextBytes(table);
        float[] scales = floats(30);
        int[] rows = {3, 29, 0, 3, 17, 8, 99};
        float[] scalar = floats(dimension);
        float[] vector = floats(dimension);

        SCALAR.sumOfRows(table, scales, rows, 6, scalar);
        VECTOR.sumOfRows(table, scales, rows, 6, vector);

        assertThat(vector).containsExactly(scalar);
        for (int j = 0; j < dimension; j++) {
            int column = j;
            double exact = Arrays.stream(rows, 0, 6)
                    .mapToDouble(row -> (double) scales[row] * table[row * dimension + column])
                    .sum();
            assertThat((double) scalar[j]).isCloseTo(exact, rounding(Byte.MAX_VALUE, 6));
        }
    }

    @ParameterizedTest
    @MethodSource("awkwardSizes")
    void findTheSameNearestRow(int dimension) {
        float[] rows = floats(50 * dimension);
        for (int trial = 0; trial < 20; trial++) {
            float[] x = floats(dimension);

            int scalar = SCALAR.nearest(x, rows);

            assertThat(VECTOR.nearest(x, rows)).isEqualTo(scalar);
            double[] distances = IntStream.range(0, 50)
                    .mapToDouble(i -> IntStream.range(0, dimension)
                            .mapToDouble(j -> Math.pow((double) x[j] - rows[i * dimension + j], 2))
                            .sum())
                    .toArray();
            double least = Arrays.stream(distances).min().orElseThrow();
            assertThat(distances[scalar]).isCloseTo(least, rounding(least, dimension));
        }
    }

    @ParameterizedTest
    @MethodSource("awkwardSizes")
    void ofEquallyNearRowsTheFirstIsTaken(int dimension) {
        float[] rows = new float[9 * dimension];
        Arrays.fill(rows, 0, 2 * dimension, 5);
        Arrays.fill(rows, 4 * dimension, 5 * dimension, -0f);

        assertThat(SCALAR.nearest(new float[dimension], rows)).isEqualTo(2);
        assertThat(VECTOR.nearest(new float[dimension], rows)).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("awkwardSizes")
    void measureTheSameDistances(int dimension) {
        specials().forEach(special -> {
            double[] x = doubles(dimension, special);
            double[] rows = doubles(11 * dimension, special);
            double[] scalar = new double[11];
            double[] vector = doubles(11, 1);

            SCALAR.squaredDistances(x, rows, scalar);
            VECTOR.squaredDistances(x, rows, vector);

            assertThat(vector).containsExactly(scalar);
        });
    }

    @ParameterizedTest
    @MethodSource("awkwardSizes")
    void sumWeightedRowsToTheSameBits(int columns) {
        specials().forEach(special -> {
            double[] table = doubles(13 * columns, special);
            int[] rows = {12, 0, 5, 5, 7};
            double[] weights = doubles(5, special);
            double[] scalar = doubles(columns + 3, 1);
            double[] vector = scalar.clone();

            SCALAR.weightedSum(table, columns, rows, weights, scalar);
            VECTOR.weightedSum(table, columns, rows, weights, vector);

            assertThat(vector).containsExactly(scalar);

            SCALAR.weightedSumOfSquares(table, columns, rows, weights, scalar);
            VECTOR.weightedSumOfSquares(table, columns, rows, weights, vector);

            assertThat(vector).containsExactly(scalar);
        });
    }

    @Test
    void weightsAndSquaresWhatTheFormulaSays() {
        double[] table = {1, 2, 3, 10, 20, 30};
        double[] sum = {-1, -1, -1, 42};

        VECTOR.weightedSum(table, 3, new int[] {1, 0}, new double[] {0.5, 2}, sum);
        assertThat(sum).containsExactly(7, 14, 21, 42);

        VECTOR.weightedSumOfSquares(table, 3, new int[] {1, 0}, new double[] {0.5, 2}, sum);
        assertThat(sum).containsExactly(29, 116, 261, 42);
    }

    /** Rounding in single precision, of so many terms of a size. */
    private static Offset<Double> rounding(double size, int terms) {
        return Offset.offset(size * terms * 1e-6);
    }

    private float[] floats(int n) {
        float[] values = new float[n];
        for (int i = 0; i < n; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    private double[] doubles(int n, double... specials) {
        DoubleSupplier next = () -> specials.length > 0 && random.nextInt(4) == 0
                ? specials[random.nextInt(specials.length)]
                : random.nextGaussian();
        return IntStream.range(0, n).mapToDouble(i -> next.getAsDouble()).toArray();
    }
}
