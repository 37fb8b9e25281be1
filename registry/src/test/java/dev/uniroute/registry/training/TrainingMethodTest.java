package dev.uniroute.registry.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.uniroute.registry.training.TrainingMethod.ByVotes;
import dev.uniroute.registry.training.TrainingMethod.GaussianProcess;
import dev.uniroute.registry.training.TrainingMethod.KMeans;
import dev.uniroute.registry.training.TrainingMethod.KNearest;
import dev.uniroute.registry.training.TrainingMethod.LearnedMap;
import dev.uniroute.registry.training.TrainingMethod.OnAttributes;
import dev.uniroute.registry.training.TrainingMethod.ZeroRouter;
import dev.uniroute.routing.attribute.AttributeHeads;
import dev.uniroute.routing.clustering.Points;
import dev.uniroute.routing.profile.AttributeEstimator;
import dev.uniroute.routing.profile.PromptScores;
import dev.uniroute.routing.profile.VoteEstimator;
import dev.uniroute.routing.promptmap.AttributeMap;
import dev.uniroute.routing.promptmap.NearestCentroid;
import dev.uniroute.routing.promptmap.NearestPrompts;
import dev.uniroute.routing.training.TrainedRouter;
import java.math.BigDecimal;
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
            new GaussianProcess(),
            new OnAttributes(new KMeans(7, 24, 0), new AttributeSource("labeller", 300, new BigDecimal("100.00"))),
            new ByVotes(new KMeans(7, 24, 0)),
            new ByVotes(new OnAttributes(new ZeroRouter(), new AttributeSource("labeller", 300, null))),
            new OnAttributes(new GaussianProcess(), new AttributeSource("labeller", 300, null)));

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
    void onAttributesItIsTheInnerMethodThatChoseAndThatSaysWhatAFeatureIs() {
        AttributeHeads heads = new AttributeHeads(Points.of(2, new float[14]), new float[7]);
        NearestPrompts inner = new NearestPrompts(Points.of(7, new float[14]), 1);
        TrainedRouter router = new TrainedRouter(
                new AttributeMap(heads, inner), new AttributeEstimator(heads, new PromptScores(List.of("p1", "p2"))));
        AttributeSource source = new AttributeSource("labeller", 300, null);

        OnAttributes method = new OnAttributes(new KNearest(0), source);

        assertThat(method.asTrained(router)).isEqualTo(new OnAttributes(new KNearest(1), source));
        assertThat(method.learnsFromEvaluations()).isTrue();
        assertThat(method.featureKind()).isEqualTo(FeatureKind.PROMPT);
        assertThatIllegalArgumentException().isThrownBy(() -> new OnAttributes(method, source));
    }

    @Test
    void byVotesItLearnsFromPromptsAloneAndNeedsGroups() {
        TrainedRouter clusters = TrainedRouter.ofGroups(new NearestCentroid(Points.of(2, 0, 0, 1, 1)));
        TrainedRouter router = new TrainedRouter(clusters.promptMap(), new VoteEstimator(clusters.estimator()));
        ByVotes method = new ByVotes(new KMeans(0, 24, 0));

        assertThat(method.asTrained(router)).isEqualTo(new ByVotes(new KMeans(2, 24, 0)));
        assertThat(method.learnsFromEvaluations()).isFalse();
        assertThat(method.featureKind()).isEqualTo(FeatureKind.CLUSTER);
        assertThatIllegalArgumentException().isThrownBy(() -> new ByVotes(new KNearest(5)));
        assertThatIllegalArgumentException().isThrownBy(() -> new ByVotes(new LearnedMap(5)));
        assertThatIllegalArgumentException().isThrownBy(() -> new ByVotes(method));
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
        assertThat(MethodJson.write(
                        new OnAttributes(new KMeans(20, 24, 0), new AttributeSource("m", 9, new BigDecimal("1.50")))))
                .isEqualTo("{\"v\":1,\"attributes\":{\"source\":{\"labelled_by\":\"m\",\"prompts\":9,"
                        + "\"spend_cap_usd\":1.5},\"method\":{\"k_means\":{\"clusters\":20,\"shrinkage\":24.0}}}}");
        assertThat(MethodJson.write(new ZeroRouter())).isEqualTo("{\"v\":1,\"zero_router\":{}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"v\":1,\"crystal_ball\":{}}",
                "{\"v\":2,\"k_means\":{}}",
                "{\"v\":1,\"k_means\":{\"temperature\":1}}",
                "{\"v\":1,\"k_means\":{\"clusters\":-1}}",
                "{\"v\":1,\"attributes\":{\"source\":{\"labelled_by\":\"m\"},\"method\":{\"zero_router\":{}}}}",
                "{\"v\":1,\"attributes\":{\"source\":{\"labelled_by\":\"m\",\"prompts\":9},\"method\":{}}}",
                "{}",
                "not JSON"
            })
    void isUnknownWhereItWasStoredByAnotherBuild(String json) {
        assertThat(MethodJson.read(json)).isEmpty();
    }
}
