package dev.uniroute.routing.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.uniroute.routing.attribute.Attribute;
import dev.uniroute.routing.attribute.AttributeHeads;
import dev.uniroute.routing.attribute.AttributeLabels;
import dev.uniroute.routing.clustering.Points;
import dev.uniroute.routing.embedding.Embedding;
import dev.uniroute.routing.profile.AttributeEstimator;
import dev.uniroute.routing.profile.Observation;
import dev.uniroute.routing.profile.Profile;
import dev.uniroute.routing.profile.ProfileState;
import dev.uniroute.routing.promptmap.AttributeMap;
import dev.uniroute.routing.promptmap.FeatureWeights;
import dev.uniroute.routing.promptmap.NearestCentroid;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AttributesMethodTest {
    private static final AttributeLabels CREATIVE = new AttributeLabels(Set.of(Attribute.CREATIVITY));
    private static final AttributeLabels TECHNICAL =
            new AttributeLabels(Set.of(Attribute.TECHNICAL_ACCURACY, Attribute.PROBLEM_SOLVING));
    private static final Embedding POEM = Embedding.of(1, 0.05f, 0);
    private static final Embedding CODE = Embedding.of(0, 0.9f, 0);

    /** Prompts p0, p2, ... are creative and lie near the first axis; p1, p3, ... are technical, near the second. */
    private static TrainingData data(int n) {
        List<String> ids = IntStream.range(0, n).mapToObj(i -> "p" + i).toList();
        List<Embedding> embeddings = IntStream.range(0, n)
                .mapToObj(i -> i % 2 == 0 ? Embedding.of(1, 0, i / 100f) : Embedding.of(0, 1, i / 100f))
                .toList();
        return new TrainingData(ids, Points.of(embeddings), List.of(), ScoreTable.none(n));
    }

    private static Map<String, AttributeLabels> labels(int n) {
        Map<String, AttributeLabels> labels = new HashMap<>();
        for (int i = 0; i < n; i++) {
            labels.put("p" + i, i % 2 == 0 ? CREATIVE : TECHNICAL);
        }
        return labels;
    }

    @Test
    void clustersByAttributes() throws InterruptedException {
        TrainedRouter router =
                AttributesMethod.of(new KMeansMethod(2, 24), labels(20)).train(data(40), 1);

        assertThat(router.dimension()).isEqualTo(3);
        assertThat(router.features()).isEqualTo(2);
        assertThat(router.promptMap().weigh(POEM))
                .isNotEqualTo(router.promptMap().weigh(CODE));
    }

    @Test
    void theEstimatorSeesAttributesToo() throws InterruptedException {
        TrainedRouter router =
                AttributesMethod.of(new KMeansMethod(2, 0), labels(40)).train(data(40), 1);
        FeatureWeights poem = router.estimator().design("new poem", POEM).orElseThrow();
        FeatureWeights code = router.estimator().design("new code", CODE).orElseThrow();

        Profile profile = router.estimator()
                .estimate(
                        List.of(new Observation(poem, 0, 1, 0, 0), new Observation(code, 0, 0, 0, 0)),
                        ProfileState.ACTIVE);

        assertThat(profile.predict(router.promptMap().weigh(POEM)).quality()).isEqualTo(1);
        assertThat(profile.predict(router.promptMap().weigh(CODE)).quality()).isZero();
    }

    @Test
    void sameSeedSameRouter() throws InterruptedException {
        AttributesMethod method = AttributesMethod.of(new KMeansMethod(3, 24), labels(30));

        assertThat(method.train(data(40), 7)).isEqualTo(method.train(data(40), 7));
    }

    @Test
    void saysThatLabelsAreMissing() {
        Map<String, AttributeLabels> ofOthers = Map.of("another prompt", CREATIVE);

        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        AttributesMethod.of(new KMeansMethod(2, 24), ofOthers).train(data(4), 1))
                .withMessage("none of the 4 prompts has attribute labels: have a registered model label them first");
    }

    @Test
    void theInnerMapMustReadAttributes() {
        AttributeHeads heads = new AttributeHeads(Points.of(3, new float[21]), new float[7]);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AttributeMap(heads, new NearestCentroid(Points.of(3, 0, 0, 0))))
                .withMessageContaining("7 attributes");
    }

    @Test
    void mapAndEstimatorAreTheInnerOnesBehindTheHeads() throws InterruptedException {
        TrainedRouter router =
                AttributesMethod.of(new KMeansMethod(2, 24), labels(40)).train(data(40), 1);

        assertThat(router.promptMap())
                .isInstanceOfSatisfying(
                        AttributeMap.class,
                        map -> assertThat(map.weigh(POEM))
                                .isEqualTo(map.inner().weigh(map.heads().read(POEM))));
        assertThat(router.estimator()).isInstanceOf(AttributeEstimator.class);
    }
}
