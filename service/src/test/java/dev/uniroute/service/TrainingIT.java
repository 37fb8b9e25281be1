package dev.uniroute.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.migrations.FreshDatabaseResource;
import dev.uniroute.v1.ImportPromptsResponse;
import dev.uniroute.v1.ListPromptsRequest;
import dev.uniroute.v1.ListPromptsResponse;
import dev.uniroute.v1.Prompt;
import dev.uniroute.v1.PromptKind;
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
        long before = api.activeVersion().getNumber();
        TrainRouterRequest request = TrainRouterRequest.newBuilder()
                .setMethod(Api.kMeans(4))
                .setSeed(7)
                .setRequestId("train-4")
                .build();

        TrainingRun run = api.train(request);
        TrainingRun repeated = api.train(request);

        assertThat(run.getState()).isEqualTo(RunState.RUN_STATE_SUCCEEDED);
        assertThat(repeated.getId()).isEqualTo(run.getId());
        assertThat(api.activeVersion().getNumber()).isEqualTo(before);
        api.activate(run.getRouterVersion());
        assertThat(api.activeVersion().getNumber()).isEqualTo(run.getRouterVersion());
        assertThat(api.activeVersion().getFeatures()).isEqualTo(4);
        assertThat(api.activeVersion().getEmbedder()).isEqualTo("all-minilm-l6-v2");
        assertThat(api.activeVersion().getDimension()).isEqualTo(384);
        api.activate(before);
        assertThat(api.activeVersion().getNumber()).isEqualTo(before);
    }
}
