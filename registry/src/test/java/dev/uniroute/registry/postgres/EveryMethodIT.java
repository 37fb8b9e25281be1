package dev.uniroute.registry.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.uniroute.migrations.FreshDatabaseResource;
import dev.uniroute.registry.Page;
import dev.uniroute.registry.comparison.Comparison;
import dev.uniroute.registry.comparison.RouterComparison;
import dev.uniroute.registry.comparison.RouterComparison.Outcome;
import dev.uniroute.registry.fake.ControlPlane;
import dev.uniroute.registry.fake.ScriptedLlmClient;
import dev.uniroute.registry.fake.TopicEmbedder;
import dev.uniroute.registry.run.RunState;
import dev.uniroute.registry.training.AttributeSource;
import dev.uniroute.registry.training.TrainingMethod;
import dev.uniroute.registry.training.TrainingRun;
import dev.uniroute.registry.training.UnreadableRouterException;
import dev.uniroute.routing.decision.Constraints;
import dev.uniroute.routing.decision.Decision;
import dev.uniroute.routing.decision.Policy;
import dev.uniroute.routing.decision.PromptInput;
import dev.uniroute.routing.decision.PromptRouter;
import dev.uniroute.routing.decision.RouteQuery;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** From stored prompts and evaluations to a decision, through a real Postgres, for every method. */
@QuarkusTest
@QuarkusTestResource(FreshDatabaseResource.class)
class EveryMethodIT {
    private static final int PROMPTS = 60;

    @Inject
    PostgresPorts ports;

    private ControlPlane plane;

    @BeforeEach
    void importGraded() {
        ports.empty();
        plane = new ControlPlane(ports);
        plane.llm.otherwise(request -> ScriptedLlmClient.answered(
                ScriptedLlmClient.attributes(request.messages().getLast().content())));
        plane.importPrompts(PROMPTS);
        plane.upload("summer", 1, ControlPlane.grades(PROMPTS, i -> i % 3 == 0 ? 1 : 0));
        plane.upload("poet", 1, ControlPlane.grades(PROMPTS, i -> i % 3 == 1 ? 1 : 0.25));
    }

    static Stream<Arguments> methods() {
        return Stream.of(
                Arguments.of(new TrainingMethod.KMeans(3, 24, 0), true),
                Arguments.of(new TrainingMethod.KMeans(3, 0, 0.25), true),
                Arguments.of(new TrainingMethod.KNearest(5), true),
                Arguments.of(new TrainingMethod.LearnedMap(3), true),
                Arguments.of(new TrainingMethod.GaussianProcess(), true),
                Arguments.of(onAttributes(new TrainingMethod.KMeans(2, 24, 0)), true),
                Arguments.of(onAttributes(new TrainingMethod.GaussianProcess()), true),
                Arguments.of(new TrainingMethod.ZeroRouter(), false));
    }

    private static TrainingMethod onAttributes(TrainingMethod inner) {
        return new TrainingMethod.OnAttributes(inner, new AttributeSource("poet", 30, null));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void trainsARouterThatDecides(TrainingMethod method, boolean tellsTopicsApart) {
        TrainingRun run = plane.train(method, true);

        assertThat(run.state()).as(run.reason()).isEqualTo(RunState.SUCCEEDED);
        assertThat(chosen("poems of the sea")).isEqualTo("poet");
        assertThat(chosen("sums of squares")).isEqualTo(tellsTopicsApart ? "summer" : "poet");
    }

    @Test
    void comparesAndRollsBack() throws InterruptedException {
        plane.train(new TrainingMethod.ZeroRouter(), true);
        long zero = active();
        plane.train(new TrainingMethod.KNearest(5), true);
        long nearest = active();

        Outcome outcome = plane.comparison.compare(new RouterComparison.Request(nearest, zero, 5, 0), () -> {});
        plane.activation.activate(zero);

        Comparison comparison = ((Outcome.Compared) outcome).comparison();
        assertThat(Objects.requireNonNull(comparison.against()).areaDifference().mean())
                .isPositive();
        assertThat(chosen("sums of squares")).isEqualTo("poet");
    }

    @Test
    void refusesAVersionThatItCannotReadAndGoesOnWithTheOneInForce() throws InterruptedException {
        plane.train(new TrainingMethod.KNearest(5), true);
        long readable = active();
        long unknown = storeUnknownCopy(readable);

        assertThat(ports.routerVersions()
                        .find(unknown)
                        .orElseThrow()
                        .description()
                        .method())
                .isNull();
        assertThatThrownBy(() -> plane.activation.activate(unknown))
                .isInstanceOf(UnreadableRouterException.class)
                .hasMessageStartingWith("router version " + unknown + " cannot be read by this build: ");
        assertThat(active()).isEqualTo(readable);
        assertThat(chosen("sums of squares")).isEqualTo("summer");
    }

    /** A version as a later build might have stored it; its number. */
    private long storeUnknownCopy(long number) {
        UUID run = plane.startTraining(new TrainingRun.Request("", new TrainingMethod.ZeroRouter(), 0, false));
        ports.execute("""
                insert into router_version (training_run_id, embedder, dimension, method, features, training_prompts,
                    representative_prompts, graded_models, seed, parameters, create_time)
                select '%s', embedder, dimension, '{"v":1,"crystal_ball":{}}', features, training_prompts,
                    representative_prompts, graded_models, seed, '\\x0badc0de', create_time
                from router_version where number = %d
                """.formatted(run, number));
        return ports.routerVersions()
                .list(new Page.Request(1, null))
                .items()
                .getFirst()
                .number();
    }

    private long active() {
        return ports.routerVersions().active().orElseThrow().number();
    }

    private String chosen(String prompt) {
        RouteQuery query =
                new RouteQuery(new PromptInput.Text(prompt), Policy.BEST_QUALITY, Constraints.NONE, 0, 0, false);
        Decision decision = (Decision) new PromptRouter(new TopicEmbedder())
                .route(ports.snapshots().load().orElseThrow(), query);
        return decision.chosen().model().name();
    }
}
