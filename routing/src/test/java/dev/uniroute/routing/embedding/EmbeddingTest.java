package dev.uniroute.routing.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddingTest {

    @Test
    void isNotChangedByItsArrays() {
        float[] given = {1, 2};
        Embedding embedding = Embedding.of(given);
        given[0] = 9;
        embedding.toArray()[1] = 9;

        assertThat(embedding).isEqualTo(Embedding.of(1, 2)).hasSameHashCodeAs(Embedding.of(1, 2));
    }

    @Test
    void needsACoordinate() {
        assertThatIllegalArgumentException().isThrownBy(Embedding::of);
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void namesTheCoordinateThatIsNotFinite(float bad) {
        assertThat(Embedding.indexOfNonFinite(0, 1, bad, bad)).hasValue(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Embedding.of(0, 1, bad))
                .withMessageContaining("values[2]");
    }

    @Test
    void cosineIsThatOfTheAngle() {
        assertThat(Embedding.of(1, 0).cosine(Embedding.of(1, 1))).isCloseTo(Math.sqrt(0.5), within(1e-12));
        assertThat(Embedding.of(2, 0).cosine(Embedding.of(-3, 0))).isEqualTo(-1);
        assertThat(Embedding.of(0, 0).cosine(Embedding.of(1, 0))).isZero();
    }

    @Test
    void cosineNeedsEqualDimensions() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Embedding.of(1).cosine(Embedding.of(1, 2)))
                .withMessageContaining("1 and 2");
    }

    @Test
    void theNearestRowIsFoundAndTheFirstOfEquals() {
        Embedding x = Embedding.of(1, 2);

        assertThat(x.nearestOf(new float[] {9, 9, 1, 1, 0, 2, 1, 3})).isEqualTo(1);
    }
}
