package dev.uniroute.routing.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.uniroute.routing.embedding.Embedding;
import java.util.List;
import org.junit.jupiter.api.Test;

class PointsTest {

    @Test
    void holdsEmbeddingsRowAfterRow() {
        Points points = Points.of(List.of(Embedding.of(1, 2), Embedding.of(3, 4)));

        assertThat(points).isEqualTo(Points.of(2, 1, 2, 3, 4));
        assertThat(points.size()).isEqualTo(2);
        assertThat(points.point(1)).isEqualTo(Embedding.of(3, 4));
    }

    @Test
    void findsTheNearestPoint() {
        assertThat(Points.of(2, 0, 0, 5, 5, 9, 9).nearest(Embedding.of(6, 6))).isEqualTo(1);
    }

    @Test
    void aTieGoesToTheLowerIndex() {
        assertThat(Points.of(1, 3, 1, 3, -1).nearest(Embedding.of(2))).isZero();
        assertThat(Points.of(1, 9, 1, -1, 1).nearest(Embedding.of(0))).isEqualTo(1);
    }

    @Test
    void refusesRowsOfUnequalLength() {
        assertThatIllegalArgumentException().isThrownBy(() -> Points.of(2, 1, 2, 3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Points.of(List.of(Embedding.of(1, 2), Embedding.of(3))))
                .withMessageContaining("embedding 1");
        assertThatIllegalArgumentException().isThrownBy(() -> Points.of(2, 1, 2).nearest(Embedding.of(1)));
    }

    @Test
    void namesThePointThatIsNotFinite() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Points.of(2, 1, 2, 3, Float.NaN))
                .withMessage("point 1, coordinate 1 is not finite");
    }
}
