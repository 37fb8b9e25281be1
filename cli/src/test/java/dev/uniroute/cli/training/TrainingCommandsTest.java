package dev.uniroute.cli.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Timestamp;
import com.google.protobuf.util.Durations;
import dev.uniroute.cli.Client;
import dev.uniroute.v1.ActivateRouterVersionRequest;
import dev.uniroute.v1.ActivateRouterVersionResponse;
import dev.uniroute.v1.AttributesMethod;
import dev.uniroute.v1.GaussianProcessMethod;
import dev.uniroute.v1.KMeansMethod;
import dev.uniroute.v1.KNearestMethod;
import dev.uniroute.v1.LearnedMapMethod;
import dev.uniroute.v1.ListRouterVersionsRequest;
import dev.uniroute.v1.ListRouterVersionsResponse;
import dev.uniroute.v1.Quality;
import dev.uniroute.v1.RouterMethod;
import dev.uniroute.v1.RouterVersion;
import dev.uniroute.v1.RunState;
import dev.uniroute.v1.TrainRouterRequest;
import dev.uniroute.v1.TrainRouterResponse;
import dev.uniroute.v1.TrainingPhase;
import dev.uniroute.v1.TrainingRun;
import dev.uniroute.v1.WatchTrainingRunRequest;
import dev.uniroute.v1.WatchTrainingRunResponse;
import dev.uniroute.v1.ZeroRouterMethod;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TrainingCommandsTest {

    private static final TrainingRun EMBEDDING = TrainingRun.newBuilder()
            .setId("t-1")
            .setState(RunState.RUN_STATE_RUNNING)
            .setPhase(TrainingPhase.TRAINING_PHASE_EMBEDDING)
            .setPromptsDone(200)
            .setPromptsTotal(1020)
            .setRemaining(Durations.fromSeconds(4))
            .build();
    private static final TrainingRun SUCCEEDED = EMBEDDING.toBuilder()
            .setState(RunState.RUN_STATE_SUCCEEDED)
            .setPromptsDone(1020)
            .setRouterVersion(2)
            .clearRemaining()
            .setEndTime(Timestamp.newBuilder().setSeconds(9))
            .build();

    @RegisterExtension
    final Client client = new Client();

    @BeforeEach
    void trains() {
        client.service()
                .answers(
                        TrainRouterRequest.class,
                        TrainRouterResponse.newBuilder().setRun(EMBEDDING).build())
                .answers(WatchTrainingRunRequest.class, watched(EMBEDDING), watched(SUCCEEDED));
    }

    @Test
    void trainsActivatesAndWatchesByDefault() {
        var result = client.run("train");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).isEqualTo("""
                        training  200/1020  embedding  ETA 4 s
                        training  1020/1020  SUCCEEDED
                        trained router version 2
                        """);
        TrainRouterRequest request = client.service().request(TrainRouterRequest.class);
        assertThat(request.getActivate()).isTrue();
        assertThat(request.getRequestId()).hasSize(36);
        assertThat(request.hasMethod()).isFalse();
    }

    static Stream<Arguments> methods() {
        return Stream.of(
                Arguments.of(
                        "--method k-means --clusters 12 --shrinkage 0 --softness 0.5",
                        RouterMethod.newBuilder()
                                .setKMeans(KMeansMethod.newBuilder()
                                        .setClusters(12)
                                        .setShrinkage(0)
                                        .setSoftness(0.5))),
                Arguments.of(
                        "--method LEARNED_MAP --clusters 9",
                        RouterMethod.newBuilder()
                                .setLearnedMap(LearnedMapMethod.newBuilder().setClusters(9))),
                Arguments.of("--method k-nn", RouterMethod.newBuilder().setKNn(KNearestMethod.getDefaultInstance())),
                Arguments.of(
                        "--neighbours 7",
                        RouterMethod.newBuilder()
                                .setKNn(KNearestMethod.newBuilder().setNeighbours(7))),
                Arguments.of(
                        "--method gaussian-process",
                        RouterMethod.newBuilder().setGaussianProcess(GaussianProcessMethod.getDefaultInstance())),
                Arguments.of("--quality votes", RouterMethod.newBuilder().setQuality(Quality.QUALITY_VOTES)),
                Arguments.of(
                        "--clusters 9 --quality votes",
                        RouterMethod.newBuilder()
                                .setKMeans(KMeansMethod.newBuilder().setClusters(9))
                                .setQuality(Quality.QUALITY_VOTES)),
                Arguments.of(
                        "--method pareto-random",
                        RouterMethod.newBuilder().setParetoRandom(ZeroRouterMethod.getDefaultInstance())),
                Arguments.of(
                        "--attributes-labelled-by judge",
                        RouterMethod.newBuilder()
                                .setAttributes(AttributesMethod.newBuilder().setLabelledBy("judge"))),
                Arguments.of(
                        "--clusters 9 --attributes-labelled-by judge --attributes-prompts 300 --attributes-max-usd 1.5",
                        RouterMethod.newBuilder()
                                .setAttributes(AttributesMethod.newBuilder()
                                        .setMethod(RouterMethod.newBuilder()
                                                .setKMeans(KMeansMethod.newBuilder()
                                                        .setClusters(9)))
                                        .setLabelledBy("judge")
                                        .setPrompts(300)
                                        .setSpendCapUsd(1.5))),
                Arguments.of(
                        "--method zero-router",
                        RouterMethod.newBuilder().setZeroRouter(ZeroRouterMethod.getDefaultInstance())));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void trainsByTheMethodThatIsNamed(String options, RouterMethod.Builder method) {
        client.run(("train --no-watch " + options).split(" "));

        assertThat(client.service().request(TrainRouterRequest.class).getMethod())
                .isEqualTo(method.build());
    }

    @ParameterizedTest
    @CsvSource({
        "--method zero-router --clusters 3, --clusters is no option of the method zero-router",
        "--method k-nn --shrinkage 3, --shrinkage is no option of the method k-nn",
        "--clusters 3 --neighbours 3, --neighbours is no option of the method k-means",
        "--attributes-prompts 9, --attributes-labelled-by must name the model that labels",
        "--method oracle, is none of"
    })
    void refusesAnOptionThatTheMethodDoesNotHave(String options, String expected) {
        var result = client.run(("train " + options).split(" "));

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains(expected);
        assertThat(client.service().requests(TrainRouterRequest.class)).isEmpty();
    }

    @Test
    void mapsEveryOptionToTheRequest() {
        var result = client.run(
                "train", "--clusters", "12", "--seed", "7", "--no-activate", "--no-watch", "--request-id", "id-1");

        assertThat(result.out()).isEqualTo("training run t-1 is on its way\n");
        assertThat(client.service().request(TrainRouterRequest.class))
                .isEqualTo(TrainRouterRequest.newBuilder()
                        .setMethod(RouterMethod.newBuilder()
                                .setKMeans(KMeansMethod.newBuilder().setClusters(12)))
                        .setSeed(7)
                        .setRequestId("id-1")
                        .build());
        assertThat(client.service().requests(WatchTrainingRunRequest.class)).isEmpty();
    }

    @Test
    void acceptsTheDefaultsWhenTheyAreSpelledOut() {
        client.run("train", "--activate", "--watch");

        assertThat(client.service().request(TrainRouterRequest.class).getActivate())
                .isTrue();
        assertThat(client.service().requests(WatchTrainingRunRequest.class)).hasSize(1);
    }

    @Test
    void saysWhyTrainingFailed() {
        client.service()
                .answers(
                        WatchTrainingRunRequest.class,
                        watched(EMBEDDING.toBuilder()
                                .setState(RunState.RUN_STATE_FAILED)
                                .setReason("the embedder is gone")
                                .build()));

        var result = client.run("train");

        assertThat(result.exitCode()).isEqualTo(4);
        assertThat(result.out()).endsWith("training FAILED: the embedder is gone\n");
    }

    @Test
    void listsRouterVersions() {
        RouterVersion learned = RouterVersion.newBuilder()
                .setNumber(3)
                .setMethod(RouterMethod.newBuilder()
                        .setLearnedMap(LearnedMapMethod.newBuilder().setClusters(9)))
                .setFeatures(9)
                .setEmbedder("all-minilm-l6-v2")
                .setTrainingPrompts(1020)
                .addGradedModels("a")
                .addGradedModels("b")
                .setCreateTime(Timestamp.newBuilder().setSeconds(1))
                .build();
        RouterVersion clusters = learned.toBuilder()
                .setNumber(2)
                .setActive(true)
                .setMethod(RouterMethod.newBuilder()
                        .setKMeans(KMeansMethod.newBuilder().setClusters(15).setShrinkage(24)))
                .setFeatures(15)
                .clearGradedModels()
                .setCreateTime(Timestamp.newBuilder().setSeconds(0))
                .build();
        RouterVersion unknown =
                clusters.toBuilder().setNumber(1).setActive(false).clearMethod().build();
        client.service()
                .answers(
                        ListRouterVersionsRequest.class,
                        ListRouterVersionsResponse.newBuilder()
                                .addVersions(learned)
                                .addVersions(clusters)
                                .addVersions(unknown)
                                .build());

        assertThat(client.run("routers", "list").out()).isEqualTo("""
                        version  active  method                 features  embedder          prompts  graded models  trained
                              3          learned-map                   9  all-minilm-l6-v2    1,020              2  1970-01-01T00:00:01Z
                              2  active  k-means, shrinkage 24        15  all-minilm-l6-v2    1,020                 1970-01-01T00:00:00Z
                              1          unknown here                 15  all-minilm-l6-v2    1,020                 1970-01-01T00:00:00Z
                        """);
    }

    @Test
    void activatesAVersion() {
        client.service()
                .answers(
                        ActivateRouterVersionRequest.class,
                        ActivateRouterVersionResponse.newBuilder()
                                .setVersion(RouterVersion.newBuilder().setNumber(1))
                                .build());

        assertThat(client.run("routers", "activate", "1").out()).isEqualTo("router version 1 decides\n");
        assertThat(client.service().request(ActivateRouterVersionRequest.class).getNumber())
                .isEqualTo(1);
    }

    private static WatchTrainingRunResponse watched(TrainingRun run) {
        return WatchTrainingRunResponse.newBuilder().setRun(run).build();
    }
}
