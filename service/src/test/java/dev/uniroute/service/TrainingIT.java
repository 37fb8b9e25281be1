package dev.uniroute.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.migrations.FreshDatabaseResource;
import dev.uniroute.v1.ActivateRouterVersionRequest;
import dev.uniroute.v1.ImportPromptsResponse;
import dev.uniroute.v1.ListPromptsRequest;
import dev.uniroute.v1.ListPromptsResponse;
import dev.uniroute.v1.ListRouterVersionsRequest;
import dev.uniroute.v1.Prompt;
import dev.uniroute.v1.PromptKind;
import dev.uniroute.v1.RouterVersion;
import dev.uniroute.v1.RunState;
import dev.uniroute.v1.TrainRouterRequest;
import dev.uniroute.v1.TrainingRun;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Prompts and router versions, on the running service and a real Postgres. */
@QuarkusTest
@QuarkusTestResource(FreshDatabaseResource.class)
@QuarkusTestResource(ServiceResource.class)
@Timeout(180)
class TrainingIT {
    @ConfigProperty(name = "quarkus.grpc.server.test-port")
    int port;

    private Api api;

    @BeforeEach
    void prepare() throws Exception {
        api = new Api(port).prepared();
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void importingAgainChangesNothing() throws Exception {
        List<Prompt> prompts = Api.starterPrompts();

        ImportPromptsResponse again = api.importPrompts(prompts);

        assertThat(again.getUnchanged()).isEqualTo(prompts.size());
        assertThat(again.getTrainingPrompts() + again.getRepresentativePrompts())
                .isZero();
    }

    @Test
    void storedPromptsComeBackAsTheyWereSent() {
        List<Prompt> stored = new ArrayList<>();
        String token = "";
        do {
            ListPromptsResponse page = api.training.listPrompts(ListPromptsRequest.newBuilder()
                    .setKind(PromptKind.PROMPT_KIND_REPRESENTATIVE)
                    .setPageSize(50)
                    .setPageToken(token)
                    .build());
            page.getPromptsList()
                    .forEach(prompt ->
                            stored.add(prompt.toBuilder().clearCreateTime().build()));
            token = page.getNextPageToken();
        } while (!token.isEmpty());

        assertThat(stored)
                .containsAll(
                        Api.starterPrompts().stream().filter(Prompt::hasGrader).toList());
    }

    @Test
    void aVersionIsTrainedActivatedAndRolledBack() {
        long before = active().getNumber();
        TrainRouterRequest request = TrainRouterRequest.newBuilder()
                .setMethod(Api.kMeans(4))
                .setSeed(7)
                .setRequestId("train-4")
                .build();

        TrainingRun run = api.train(request);
        TrainingRun repeated = api.train(request);

        assertThat(run.getState()).isEqualTo(RunState.RUN_STATE_SUCCEEDED);
        assertThat(repeated.getId()).isEqualTo(run.getId());
        assertThat(active().getNumber()).isEqualTo(before);
        activate(run.getRouterVersion());
        assertThat(active().getNumber()).isEqualTo(run.getRouterVersion());
        assertThat(active().getFeatures()).isEqualTo(4);
        assertThat(active().getEmbedder()).isEqualTo("all-minilm-l6-v2");
        assertThat(active().getDimension()).isEqualTo(384);
        activate(before);
        assertThat(active().getNumber()).isEqualTo(before);
    }

    private void activate(long number) {
        api.training.activateRouterVersion(
                ActivateRouterVersionRequest.newBuilder().setNumber(number).build());
    }

    private RouterVersion active() {
        return api
                .training
                .listRouterVersions(ListRouterVersionsRequest.getDefaultInstance())
                .getVersionsList()
                .stream()
                .filter(RouterVersion::getActive)
                .findFirst()
                .orElseThrow();
    }
}
