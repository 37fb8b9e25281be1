package dev.uniroute.routing.attribute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.uniroute.routing.clustering.Points;
import dev.uniroute.routing.embedding.Embedding;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AttributeHeadsTest {
    private static final Points WEIGHTS = Points.of(2, 2, 0, 0, 1, 0, 0, 1, 1, -1, 0, 0, -200, 0, 0);
    private static final AttributeHeads HEADS = new AttributeHeads(WEIGHTS, 1, 0, 0, 0, 0, 0, 3);

    @Test
    void readsTheSigmoidOfEachHead() {
        float[] attributes = HEADS.read(Embedding.of(0.5f, -2)).toArray();

        assertThat(attributes[0]).isCloseTo(0.8808f, within(1e-4f));
        assertThat(attributes[1]).isCloseTo(0.1192f, within(1e-4f));
        assertThat(attributes[2]).isEqualTo(0.5f);
        assertThat(attributes[3]).isCloseTo(0.1824f, within(1e-4f));
        assertThat(attributes[4]).isCloseTo(0.3775f, within(1e-4f));
        assertThat(attributes[5]).isEqualTo(1);
        assertThat(attributes[6]).isCloseTo(0.9526f, within(1e-4f));
    }

    @Test
    void readsManyAsOneByOne() {
        Points embeddings = Points.of(2, 0.5f, -2, 0, 7);

        Points attributes = HEADS.readAll(embeddings);

        assertThat(attributes.point(0)).isEqualTo(HEADS.read(embeddings.point(0)));
        assertThat(attributes.point(1)).isEqualTo(HEADS.read(embeddings.point(1)));
        assertThat(attributes.dimension()).isEqualTo(Attribute.COUNT);
    }

    @Test
    void refusesWhatIsNotSevenHeads() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AttributeHeads(Points.of(1, 1, 2, 3), 0, 0, 0))
                .withMessageContaining("7 heads");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AttributeHeads(WEIGHTS, 0, 0, 0, Float.NaN, 0, 0, 0))
                .withMessageContaining("biases[3]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HEADS.read(Embedding.of(1)))
                .withMessageContaining("dimension must be 2");
    }

    @Test
    void areEqualByValue() {
        assertThat(new AttributeHeads(WEIGHTS, HEADS.biases())).isEqualTo(HEADS).hasSameHashCodeAs(HEADS);
        assertThat(new AttributeHeads(WEIGHTS, 0, 0, 0, 0, 0, 0, 0)).isNotEqualTo(HEADS);
    }

    @Test
    void labelsKeepTheOrderOfTheAttributes() {
        AttributeLabels labels = new AttributeLabels(Set.of(Attribute.REAL_WORLD, Attribute.SPECIFICITY));

        assertThat(labels.present()).containsExactly(Attribute.SPECIFICITY, Attribute.REAL_WORLD);
        assertThat(labels.has(Attribute.CREATIVITY)).isFalse();
        assertThat(AttributeLabels.where(labels::has)).isEqualTo(labels);
    }
}
