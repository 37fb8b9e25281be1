package dev.uniroute.cli.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Timestamp;
import com.google.protobuf.util.Durations;
import dev.uniroute.cli.Client;
import dev.uniroute.v1.ActivateRouterVersionRequest;
import dev.uniroute.v1.ActivateRouterVersionResponse;
import dev.uniroute.v1.ListRouterVersionsRequest;
import dev.uniroute.v1.ListRouterVersionsResponse;
import dev.uniroute.v1.RouterVersion;
import dev.uniroute.v1.RunState;
import dev.uniroute.v1.TrainRouterRequest;
import dev.uniroute.v1.TrainRouterResponse;
import dev.uniroute.v1.TrainingPhase;
import dev.uniroute.v1.TrainingRun;
import dev.uniroute.v1.WatchTrainingRunRequest;
import dev.uniroute.v1.WatchTrainingRunResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

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
    }

    @Test
    void mapsEveryOptionToTheRequest() {
        var result = client.run(
                "train", "--clusters", "12", "--seed", "7", "--no-activate", "--no-watch", "--request-id", "id-1");

        assertThat(result.out()).isEqualTo("training run t-1 is on its way\n");
        assertThat(client.service().request(TrainRouterRequest.class))
                .isEqualTo(TrainRouterRequest.newBuilder()
                        .setClusters(12)
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
        client.service()
                .answers(
                        ListRouterVersionsRequest.class,
                        ListRouterVersionsResponse.newBuilder()
                                .addVersions(RouterVersion.newBuilder()
                                        .setNumber(2)
                                        .setActive(true)
                                        .setPromptMap("k_means")
                                        .setFeatures(15)
                                        .setEmbedder("all-minilm-l6-v2")
                                        .setTrainingPrompts(1020)
                                        .setInertia(0.5123)
                                        .setCreateTime(Timestamp.newBuilder().setSeconds(0)))
                                .build());

        assertThat(client.run("routers", "list").out()).isEqualTo("""
                        version  active  prompt map  features  embedder          prompts  inertia  trained
                              2  active  k_means           15  all-minilm-l6-v2    1,020   0.5123  1970-01-01T00:00:00Z
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
