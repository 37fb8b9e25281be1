package dev.uniroute.routing.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.uniroute.routing.model.ModelEndpoint;
import dev.uniroute.routing.model.ModelTraits;
import dev.uniroute.routing.model.Price;
import dev.uniroute.routing.model.RoutableModel;
import dev.uniroute.routing.profile.FeatureProfile;
import dev.uniroute.routing.profile.Prediction;
import dev.uniroute.routing.profile.Profile;
import dev.uniroute.routing.profile.ProfileState;
import dev.uniroute.routing.profile.ProfileSummary;
import dev.uniroute.routing.promptmap.FeatureWeights;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Side by side the models predict what they predict one by one, to the bit. */
class ModelColumnsTest {

    private static final int FEATURES = 7;

    private final SplittableRandom random = new SplittableRandom(11);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 17, 64, 101})
    void predictsAsTheModelsDoThemselves(int size) {
        List<RoutableModel> models =
                IntStream.range(0, size).mapToObj(m -> model("m" + m)).toList();
        ModelColumns columns = new ModelColumns(models, FEATURES);
        List<FeatureWeights> prompts = List.of(
                FeatureWeights.oneHot(3),
                FeatureWeights.dense(random.doubles(FEATURES, -0.5, 0.5).toArray()),
                FeatureWeights.dense(new double[FEATURES]));

        for (FeatureWeights prompt : prompts) {
            double[] qualities = new double[size + 2];
            double[] errors = new double[size + 2];
            double[] costs = new double[size + 2];
            columns.predict(prompt, 123, qualities, costs);
            columns.predictErrors(prompt, errors);

            for (int m = 0; m < size; m++) {
                Prediction alone =
                        Objects.requireNonNull(models.get(m).profile()).predict(prompt);
                assertThat(qualities[m]).isEqualTo(alone.quality());
                assertThat(errors[m]).isEqualTo(alone.standardError());
                assertThat(costs[m]).isEqualTo(models.get(m).expectedCost(123, alone));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 9})
    void aModelWithoutAProfileDisturbsNobody(int size) {
        List<RoutableModel> models = Stream.concat(
                        Stream.of(TestModels.model("a", new Price(1, 1, 1), null)),
                        IntStream.range(0, size).mapToObj(m -> model("m" + m)))
                .toList();
        ModelColumns columns = new ModelColumns(models, FEATURES);

        assertThat(columns.isRoutable(0)).isFalse();
        assertThat(IntStream.rangeClosed(1, size)).allMatch(columns::isRoutable);
    }

    @Test
    void aPredictionThatIsNoNumberIsRefused() {
        ModelColumns columns = new ModelColumns(List.of(TestModels.fixedCost("huge", 1, 1e200, -1e200)), 2);
        FeatureWeights weights = FeatureWeights.dense(1e200, 1e200);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> columns.predict(weights, 1, new double[1], new double[1]));
    }

    private RoutableModel model(String name) {
        List<FeatureProfile> features = IntStream.range(0, FEATURES)
                .mapToObj(k -> new FeatureProfile(
                        2 * random.nextDouble() - 0.5, random.nextDouble(), 10, 900 * random.nextDouble() - 300))
                .toList();
        return new RoutableModel(
                name,
                new ModelEndpoint(name, ""),
                ModelTraits.PLAIN,
                new Price(random.nextDouble(), 3 * random.nextDouble(), 0.001 * random.nextDouble()),
                true,
                new Profile(new ProfileSummary(ProfileState.ACTIVE, 0.5, 70, 300, 1.2), features));
    }
}
