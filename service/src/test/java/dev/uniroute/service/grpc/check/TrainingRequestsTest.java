package dev.uniroute.service.grpc.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.uniroute.service.grpc.error.ApiException;
import dev.uniroute.service.grpc.error.ErrorReason;
import dev.uniroute.service.grpc.error.Violation;
import dev.uniroute.v1.AttributesMethod;
import dev.uniroute.v1.EvaluateRouterRequest;
import dev.uniroute.v1.KMeansMethod;
import dev.uniroute.v1.KNearestMethod;
import dev.uniroute.v1.LearnedMapMethod;
import dev.uniroute.v1.Quality;
import dev.uniroute.v1.RouterMethod;
import dev.uniroute.v1.TrainRouterRequest;
import dev.uniroute.v1.ZeroRouterMethod;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TrainingRequestsTest {

    static Stream<Arguments> wrongOptions() {
        return Stream.of(
                Arguments.of(kMeans(KMeansMethod.newBuilder().setClusters(-1)), "method.k_means.clusters"),
                Arguments.of(kMeans(KMeansMethod.newBuilder().setClusters(2049)), "method.k_means.clusters"),
                Arguments.of(kMeans(KMeansMethod.newBuilder().setShrinkage(-1)), "method.k_means.shrinkage"),
                Arguments.of(kMeans(KMeansMethod.newBuilder().setShrinkage(Double.NaN)), "method.k_means.shrinkage"),
                Arguments.of(kMeans(KMeansMethod.newBuilder().setSoftness(101)), "method.k_means.softness"),
                Arguments.of(
                        RouterMethod.newBuilder()
                                .setLearnedMap(LearnedMapMethod.newBuilder().setClusters(2049)),
                        "method.learned_map.clusters"),
                Arguments.of(
                        RouterMethod.newBuilder()
                                .setKNn(KNearestMethod.newBuilder().setNeighbours(-1)),
                        "method.k_nn.neighbours"),
                Arguments.of(
                        RouterMethod.newBuilder()
                                .setKNn(KNearestMethod.getDefaultInstance())
                                .setQuality(Quality.QUALITY_VOTES),
                        "method.quality"),
                Arguments.of(RouterMethod.newBuilder().setQualityValue(9), "method.quality"),
                Arguments.of(
                        attributes(
                                labelled().setMethod(RouterMethod.newBuilder().setQuality(Quality.QUALITY_VOTES))),
                        "method.attributes.method.quality"),
                Arguments.of(attributes(AttributesMethod.newBuilder()), "method.attributes.labelled_by"),
                Arguments.of(attributes(labelled().setPrompts(100_001)), "method.attributes.prompts"),
                Arguments.of(attributes(labelled().setSpendCapUsd(-1)), "method.attributes.spend_cap_usd"),
                Arguments.of(
                        attributes(labelled()
                                .setMethod(kMeans(KMeansMethod.newBuilder().setClusters(-1)))),
                        "method.attributes.method.k_means.clusters"),
                Arguments.of(attributes(labelled().setMethod(attributes(labelled()))), "method.attributes.method"));
    }

    @ParameterizedTest
    @MethodSource("wrongOptions")
    void namesTheOptionThatIsWrong(RouterMethod.Builder method, String field) {
        TrainRouterRequest request =
                TrainRouterRequest.newBuilder().setMethod(method).build();

        assertThat(violations(() -> Requests.check(request)))
                .extracting(Violation::field)
                .containsExactly(field);
    }

    @Test
    void takesEveryMethodAndNone() {
        Stream.of(
                        RouterMethod.newBuilder(),
                        kMeans(KMeansMethod.newBuilder()
                                .setClusters(2048)
                                .setShrinkage(0)
                                .setSoftness(0.5)),
                        RouterMethod.newBuilder().setLearnedMap(LearnedMapMethod.getDefaultInstance()),
                        RouterMethod.newBuilder()
                                .setKNn(KNearestMethod.newBuilder().setNeighbours(2048)),
                        RouterMethod.newBuilder().setZeroRouter(ZeroRouterMethod.getDefaultInstance()),
                        RouterMethod.newBuilder().setParetoRandom(ZeroRouterMethod.getDefaultInstance()),
                        attributes(labelled()).setQuality(Quality.QUALITY_VOTES))
                .map(method -> TrainRouterRequest.newBuilder().setMethod(method).build())
                .forEach(
                        request -> assertThatCode(() -> Requests.check(request)).doesNotThrowAnyException());
    }

    @Test
    void namesWhatIsWrongWithAComparison() {
        EvaluateRouterRequest request =
                EvaluateRouterRequest.newBuilder().setAgainst(-1).setFolds(1).build();

        assertThat(violations(() -> Requests.check(request)))
                .extracting(Violation::field)
                .containsExactly("candidate", "against", "folds");
    }

    @Test
    void takesTheDefaultsOfAComparison() {
        EvaluateRouterRequest request =
                EvaluateRouterRequest.newBuilder().setCandidate(1).build();

        assertThatCode(() -> Requests.check(request)).doesNotThrowAnyException();
    }

    private static RouterMethod.Builder kMeans(KMeansMethod.Builder options) {
        return RouterMethod.newBuilder().setKMeans(options);
    }

    private static RouterMethod.Builder attributes(AttributesMethod.Builder options) {
        return RouterMethod.newBuilder().setAttributes(options);
    }

    private static AttributesMethod.Builder labelled() {
        return AttributesMethod.newBuilder().setLabelledBy("labeller");
    }

    private static List<Violation> violations(Runnable check) {
        ApiException refused = catchThrowableOfType(ApiException.class, check::run);
        assertThat(refused.error().reason()).isEqualTo(ErrorReason.INVALID_FIELD);
        return refused.error().violations();
    }
}
