package dev.uniroute.routing.algebra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CholeskyTest {

    @Test
    void solvesASystemWorkedByHand() {
        // (4 2; 2 3) x = (8, 7) has x = (1.25, 1.5); the determinant is 8.
        Cholesky factor = new Cholesky(Matrix.ofRowMajor(2, 2, 4, 2, 2, 3));

        assertThat(factor.solve(8, 7)).containsExactly(new double[] {1.25, 1.5}, within(1e-15));
        assertThat(factor.logDeterminant()).isCloseTo(Math.log(8), within(1e-15));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 9, 31, 64})
    void whatItSolvesSolves(int n) {
        SplittableRandom random = new SplittableRandom(n);
        Matrix root = Matrix.of(n + 3, n, (i, j) -> random.nextGaussian());
        Matrix a = root.transposeTimes(root).plusDiagonal(0.1);
        double[] b = random.doubles(n).toArray();

        double[] x = new Cholesky(a).solve(b);

        assertThat(a.times(x)).containsExactly(b, within(1e-9));
    }

    @Test
    void measuresTheInverse() {
        // The inverse is (3 -2; -2 4) / 8.
        Cholesky factor = new Cholesky(Matrix.ofRowMajor(2, 2, 4, 2, 2, 3));

        assertThat(factor.inverseForm(8, 7)).isCloseTo(8 * 1.25 + 7 * 1.5, within(1e-12));
        assertThat(factor.inverseDiagonal(0)).isCloseTo(3 / 8.0, within(1e-15));
        assertThat(factor.inverseDiagonal(1)).isCloseTo(4 / 8.0, within(1e-15));
    }

    @Test
    void refusesWhatIsNotPositiveDefinite() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Cholesky(Matrix.ofRowMajor(2, 2, 1, 2, 2, 1)))
                .withMessageContaining("pivot 1");
        assertThatIllegalArgumentException().isThrownBy(() -> new Cholesky(Matrix.ofRowMajor(1, 1, Double.NaN)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Cholesky(Matrix.ofRowMajor(1, 2, 1, 2)));
    }
}
