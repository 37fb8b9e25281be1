package dev.uniroute.registry.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.uniroute.registry.training.TrainingMethod.GaussianProcess;
import dev.uniroute.registry.training.TrainingMethod.KMeans;
import dev.uniroute.registry.training.TrainingMethod.KNearest;
import dev.uniroute.registry.training.TrainingMethod.LearnedMap;
import dev.uniroute.registry.training.TrainingMethod.ZeroRouter;
import dev.uniroute.routing.clustering.Points;
import dev.uniroute.routing.profile.PromptScores;
import dev.uniroute.routing.promptmap.NearestCentroid;
import dev.uniroute.routing.promptmap.NearestPrompts;
import dev.uniroute.routing.training.TrainedRouter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainingMethodTest {
    private static final List<TrainingMethod> ALL = List.of(
            new KMeans(7, 0.5, 0.25),
            new KMeans(0, 0, 0),
            new LearnedMap(9),
            new KNearest(11),
            new ZeroRouter(),
            new GaussianProcess());

    @Test
    void takesWhatWasChosenFromWhatWasTrained() {
        Points corners = Points.of(2, 0, 0, 1, 1);
        TrainedRouter clusters = TrainedRouter.ofGroups(new NearestCentroid(corners));
        TrainedRouter neighbours =
                new TrainedRouter(new NearestPrompts(corners, 1), new PromptScores(List.of("p1", "p2")));

        assertThat(new KMeans(0, 24, 0.5).asTrained(clusters)).isEqualTo(new KMeans(2, 24, 0.5));
        assertThat(new LearnedMap(0).asTrained(clusters)).isEqualTo(new LearnedMap(2));
        assertThat(new KNearest(7).asTrained(neighbours)).isEqualTo(new KNearest(1));
        assertThat(new ZeroRouter().asTrained(clusters)).isEqualTo(new ZeroRouter());
    }

    @Test
    void learnsFromEvaluationsIfItTrainsOnThemOrChoosesAnOptionByThem() {
        assertThat(List.of(new KMeans(0, 24, 0), new LearnedMap(9), new KNearest(0)))
                .allMatch(TrainingMethod::learnsFromEvaluations);
        assertThat(List.of(new KMeans(7, 24, 0), new KNearest(9), new ZeroRouter()))
                .noneMatch(TrainingMethod::learnsFromEvaluations);
    }

    @Test
    void refusesOptionsOutOfRange() {
        assertThatIllegalArgumentException().isThrownBy(() -> new KMeans(2049, 24, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new KMeans(2, Double.NaN, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new LearnedMap(-1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KNearest(2049))
                .withMessage("neighbours must be in [0, 2048.0], is 2049.0");
    }

    @Test
    void comesBackFromItsStoredForm() {
        assertThat(ALL)
                .allSatisfy(method ->
                        assertThat(MethodJson.read(MethodJson.write(method))).contains(method));
    }

    @Test
    void isStoredByTheNamesOfTheApi() {
        assertThat(MethodJson.write(new KMeans(20, 24, 0)))
                .isEqualTo("{\"v\":1,\"k_means\":{\"clusters\":20,\"shrinkage\":24.0}}");
        assertThat(MethodJson.write(new ZeroRouter())).isEqualTo("{\"v\":1,\"zero_router\":{}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"v\":1,\"crystal_ball\":{}}",
                "{\"v\":2,\"k_means\":{}}",
                "{\"v\":1,\"k_means\":{\"temperature\":1}}",
                "{\"v\":1,\"k_means\":{\"clusters\":-1}}",
                "{}",
                "not JSON"
            })
    void isUnknownWhereItWasStoredByAnotherBuild(String json) {
        assertThat(MethodJson.read(json)).isEmpty();
    }
}
