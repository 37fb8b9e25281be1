package dev.uniroute.routing.algebra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class MatrixTest {

    private final Matrix a = Matrix.ofRowMajor(2, 3, 1, 2, 3, 4, 5, 6);
    private final Matrix b = Matrix.ofRowMajor(3, 2, 1, 0, 0, 1, 2, -1);

    @Test
    void multiplies() {
        assertThat(a.times(b)).isEqualTo(Matrix.ofRowMajor(2, 2, 7, -1, 16, -1));
        assertThat(a.times(1, 0, -1)).containsExactly(-2, -2);
    }

    @Test
    void multipliesTransposed() {
        assertThat(a.transposeTimes(a)).isEqualTo(a.transpose().times(a));
        assertThat(a.gram()).isEqualTo(a.transpose().times(a));
        assertThat(a.transposeTimes(1, -1)).containsExactly(-3, -3, -3);
    }

    @Test
    void addsAndScales() {
        assertThat(a.plus(-1, a)).isEqualTo(Matrix.of(2, 3, (i, j) -> 0));
        assertThat(a.scaleColumns(j -> j)).isEqualTo(Matrix.ofRowMajor(2, 3, 0, 2, 6, 0, 5, 12));
        assertThat(b.plusDiagonal(10)).isEqualTo(Matrix.ofRowMajor(3, 2, 11, 0, 0, 11, 2, -1));
    }

    @Test
    void isCutByRowsAndColumns() {
        assertThat(a.firstColumns(1)).isEqualTo(Matrix.ofRowMajor(2, 1, 1, 4));
        assertThat(a.ofRows(1, 1)).isEqualTo(Matrix.ofRowMajor(2, 3, 4, 5, 6, 4, 5, 6));
        assertThat(a.row(1)).containsExactly(4, 5, 6);
        assertThat(a.column(2)).containsExactly(3, 6);
    }

    @Test
    void refusesShapesThatDoNotFit() {
        assertThatIllegalArgumentException().isThrownBy(() -> a.times(a)).withMessageContaining("3 and 2");
        assertThatIllegalArgumentException().isThrownBy(() -> a.plus(1, b));
        assertThatIllegalArgumentException().isThrownBy(() -> Matrix.ofRowMajor(2, 2, 1, 2, 3));
    }
}
