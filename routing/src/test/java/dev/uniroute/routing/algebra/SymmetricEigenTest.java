package dev.uniroute.routing.algebra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SymmetricEigenTest {

    @Test
    void decomposesAMatrixWorkedByHand() {
        // (2 1; 1 2): value 3 along (1, 1), value 1 along (1, -1).
        SymmetricEigen eigen = new SymmetricEigen(Matrix.ofRowMajor(2, 2, 2, 1, 1, 2));

        assertThat(eigen.value(0)).isCloseTo(3, within(1e-15));
        assertThat(eigen.value(1)).isCloseTo(1, within(1e-15));
        assertThat(eigen.vectors().column(0)).containsExactly(root(0.5, 0.5), within(1e-15));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 33, 128})
    void putsTheMatrixTogetherAgain(int n) {
        SplittableRandom random = new SplittableRandom(n);
        Matrix root = Matrix.of(n, n, (i, j) -> random.nextGaussian());
        Matrix a = root.plus(1, root.transpose());

        SymmetricEigen eigen = new SymmetricEigen(a);

        Matrix v = eigen.vectors();
        assertClose(v.scaleColumns(eigen::value).times(v.transpose()), a);
        assertClose(v.transposeTimes(v), Matrix.of(n, n, (i, j) -> i == j ? 1 : 0));
        for (int i = 1; i < n; i++) {
            assertThat(eigen.value(i)).isLessThanOrEqualTo(eigen.value(i - 1));
        }
    }

    @Test
    void aMatrixOfLowRankHasZerosAtTheEnd() {
        Matrix column = Matrix.ofRowMajor(3, 1, 1, 2, 2);
        SymmetricEigen eigen = new SymmetricEigen(column.times(column.transpose()));

        assertThat(eigen.value(0)).isCloseTo(9, within(1e-14));
        assertThat(eigen.value(1)).isCloseTo(0, within(1e-14));
        assertThat(eigen.vectors().column(0)).containsExactly(new double[] {1 / 3.0, 2 / 3.0, 2 / 3.0}, within(1e-14));
    }

    @Test
    void aDiagonalMatrixIsItsOwnDecomposition() {
        SymmetricEigen eigen = new SymmetricEigen(Matrix.of(4, 4, (i, j) -> i == j ? i : 0));

        assertThat(eigen.value(0)).isEqualTo(3);
        assertThat(eigen.vectors().column(0)).containsExactly(0, 0, 0, 1);
        assertThat(eigen.vectors().column(3)).containsExactly(1, 0, 0, 0);
    }

    @Test
    void theSecondDifferenceHasTheKnownCosines() {
        // Values of tridiag(-1, 2, -1): 2 - 2 cos(pi k / (n + 1)).
        int n = 50;
        SymmetricEigen eigen =
                new SymmetricEigen(Matrix.of(n, n, (i, j) -> i == j ? 2 : Math.abs(i - j) == 1 ? -1 : 0));

        for (int i = 0; i < n; i++) {
            assertThat(eigen.value(i)).isCloseTo(2 - 2 * Math.cos(Math.PI * (n - i) / (n + 1)), within(1e-13));
        }
    }

    @Test
    void equalValuesHaveOrthogonalVectors() {
        // Ones plus the identity: n + 1 once, 1 n - 1 times.
        Matrix a = Matrix.of(20, 20, (i, j) -> i == j ? 2 : 1);
        SymmetricEigen eigen = new SymmetricEigen(a);

        Matrix v = eigen.vectors();
        assertThat(eigen.value(0)).isCloseTo(21, within(1e-12));
        assertThat(eigen.value(19)).isCloseTo(1, within(1e-12));
        assertClose(v.transposeTimes(v), Matrix.of(20, 20, (i, j) -> i == j ? 1 : 0));
    }

    @Test
    void valuesOfManyMagnitudesAreFound() {
        // As the information of very unequal grades has them: most directions carry next to nothing.
        SplittableRandom random = new SplittableRandom(5);
        Matrix features = Matrix.of(40, 150, (i, j) -> random.nextGaussian() * Math.pow(10, -j / 8.0));
        Matrix a = features.transposeTimes(features);

        SymmetricEigen eigen = new SymmetricEigen(a);

        Matrix v = eigen.vectors();
        assertClose(v.scaleColumns(eigen::value).times(v.transpose()), a);
        assertClose(v.transposeTimes(v), Matrix.of(150, 150, (i, j) -> i == j ? 1 : 0));
    }

    @Test
    void refusesWhatHasNoDecomposition() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SymmetricEigen(Matrix.ofRowMajor(1, 2, 1, 2)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SymmetricEigen(Matrix.ofRowMajor(1, 1, Double.POSITIVE_INFINITY)))
                .withMessageContaining("finite");
    }

    private static double[] root(double... squares) {
        return java.util.Arrays.stream(squares).map(Math::sqrt).toArray();
    }

    private static void assertClose(Matrix actual, Matrix expected) {
        assertThat(actual.toArray()).containsExactly(expected.toArray(), within(1e-10));
    }
}
