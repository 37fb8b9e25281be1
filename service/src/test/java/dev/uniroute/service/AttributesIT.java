package dev.uniroute.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.migrations.FreshDatabaseResource;
import dev.uniroute.starter.provider.ProviderOptions;
import dev.uniroute.starter.provider.SimulatedProvider;
import dev.uniroute.v1.AttributesMethod;
import dev.uniroute.v1.Decision;
import dev.uniroute.v1.RouterMethod;
import dev.uniroute.v1.RunState;
import dev.uniroute.v1.TrainRouterRequest;
import dev.uniroute.v1.TrainingPhase;
import dev.uniroute.v1.TrainingRun;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A router on attributes, from the labelling model to a decision, on the running service. */
@QuarkusTest
@QuarkusTestResource(FreshDatabaseResource.class)
@QuarkusTestResource(ServiceResource.class)
@Timeout(180)
class AttributesIT {
    private static final String MATH = "What is 12 * 7?";
    private static final List<String> LABELLER = List.of("labeller");

    @ConfigProperty(name = "quarkus.grpc.server.test-port")
    int port;

    private SimulatedProvider provider;
    private Api api;
    private long before;

    @BeforeEach
    void prepare() throws Exception {
        provider = SimulatedProvider.start(0, ProviderOptions.defaults());
        api = new Api(port).prepared();
        before = api.activeVersion().getNumber();
    }

    @AfterEach
    void stop() {
        api.activate(before);
        api.close();
        provider.close();
    }

    @Test
    void promptsAreLabelledAndThenRoutedByTheirAttributes() {
        api.ended(api.register(Api.registration("labeller", "sim-large", provider.baseUrl(), 2)
                        .setRequestId("labeller"))
                .getRun());
        long evaluated = provider.stats().of("sim-large").ok();

        List<TrainingRun> updates = api.trainWatched(request("labeller"));

        TrainingRun run = updates.getLast();
        assertThat(run.getState()).as(run.getReason()).isEqualTo(RunState.RUN_STATE_SUCCEEDED);
        assertThat(updates).extracting(TrainingRun::getPhase).contains(TrainingPhase.TRAINING_PHASE_LABELLING);
        assertThat(provider.stats().of("sim-large").ok() - evaluated).isEqualTo(60);
        assertThat(api.activeVersion().getMethod().getAttributes().getLabelledBy())
                .isEqualTo("labeller");
        Decision decision = api.eventually(MATH, LABELLER, it -> it.getRouterVersion() == run.getRouterVersion());
        assertThat(decision.getModel().getName()).isEqualTo("labeller");
        assertThat(decision.getExplanation().getAttributesMap())
                .hasSize(7)
                .allSatisfy((name, value) -> assertThat(value).isBetween(0.0, 1.0));
        assertThat(decision.getExplanation().getAttributesOrThrow("problem_solving"))
                .isGreaterThan(decision.getExplanation().getAttributesOrThrow("creativity"));
    }

    @Test
    void aLabellingModelThatIsNotRegisteredEndsTheRunWithThatReason() {
        TrainingRun run = api.train(request("nobody"));

        assertThat(run.getState()).isEqualTo(RunState.RUN_STATE_FAILED);
        assertThat(run.getReason()).isEqualTo("The model nobody is not registered with an endpoint. Register it.");
        assertThat(api.activeVersion().getNumber()).isEqualTo(before);
    }

    private static TrainRouterRequest request(String labeller) {
        return TrainRouterRequest.newBuilder()
                .setActivate(true)
                .setMethod(RouterMethod.newBuilder()
                        .setAttributes(AttributesMethod.newBuilder()
                                .setMethod(Api.kMeans(4))
                                .setLabelledBy(labeller)
                                .setPrompts(60)))
                .build();
    }
}
