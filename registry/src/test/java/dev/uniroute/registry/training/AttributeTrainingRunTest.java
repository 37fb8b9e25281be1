package dev.uniroute.registry.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.registry.fake.ControlPlane;
import dev.uniroute.registry.fake.ScriptedLlmClient;
import dev.uniroute.registry.run.RunState;
import dev.uniroute.registry.training.TrainingMethod.KMeans;
import dev.uniroute.registry.training.TrainingMethod.OnAttributes;
import dev.uniroute.routing.embedding.Embedding;
import dev.uniroute.routing.promptmap.AttributeMap;
import dev.uniroute.routing.promptmap.PromptMap;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A training run on attributes: a model labels prompts, heads learn the labels, clusters are found in them. */
@Timeout(30)
class AttributeTrainingRunTest {
    private static final int PROMPTS = 30;

    private final ControlPlane plane = new ControlPlane();

    @BeforeEach
    void importGraded() {
        plane.importPrompts(PROMPTS);
        plane.upload("labeller", 1, ControlPlane.grades(PROMPTS, i -> i % 3 == 1 ? 1 : 0));
        plane.llm.otherwise(request -> ScriptedLlmClient.answered(
                ScriptedLlmClient.attributes(request.messages().getLast().content())));
    }

    @Test
    void labelsPromptsAndTellsThemApartByTheirAttributes() {
        TrainingRun run = plane.train(method("labeller", 12, null), true);

        assertThat(run.state()).as(run.reason()).isEqualTo(RunState.SUCCEEDED);
        assertThat(plane.llm.calls()).hasSize(12);
        PromptMap map = promptMap();
        assertThat(map).isInstanceOf(AttributeMap.class);
        assertThat(map.weigh(embedding("poems of the sea"))).isNotEqualTo(map.weigh(embedding("sums of squares")));
        assertThat(plane.registry
                        .routerVersions()
                        .active()
                        .orElseThrow()
                        .description()
                        .method())
                .isEqualTo(method("labeller", 12, null));
    }

    @Test
    void paysForNoLabelTwice() {
        plane.train(method("labeller", 12, null), true);

        plane.train(method("labeller", 15, null), true);

        assertThat(plane.llm.calls()).hasSize(15);
    }

    @Test
    void failsWithAReasonWhereNobodyCanLabel() {
        assertThat(failure(method("nobody", 9, null)))
                .isEqualTo("The model nobody is not registered with an endpoint. Register it.");
        assertThat(plane.registry.routerVersions().active()).isEmpty();

        plane.llm.otherwise(request -> ScriptedLlmClient.unauthorized());
        assertThat(failure(method("labeller", 9, null)))
                .isEqualTo("The model labeller cannot label prompts: status 401: check the API key");

        plane.llm.otherwise(request -> ScriptedLlmClient.answered("I would rather not"));
        assertThat(failure(method("labeller", 9, null)))
                .isEqualTo("The model labeller labelled no prompt: 9 got no labels, 0.036 USD were spent.");
    }

    @Test
    void stopsAtTheSpendCapAndTrainsOnWhatItHas() {
        TrainingRun run = plane.train(method("labeller", PROMPTS, "0.001"), true);

        assertThat(run.state()).as(run.reason()).isEqualTo(RunState.SUCCEEDED);
        assertThat(plane.llm.calls()).hasSizeBetween(1, 8); // those in flight when the cap was reached are paid
    }

    private String failure(TrainingMethod method) {
        TrainingRun run = plane.train(method, true);
        assertThat(run.state()).isEqualTo(RunState.FAILED);
        return run.reason();
    }

    private PromptMap promptMap() {
        RouterVersions versions = plane.registry.routerVersions();
        return versions.load(versions.active().orElseThrow().number())
                .orElseThrow()
                .router()
                .promptMap();
    }

    private Embedding embedding(String prompt) {
        return plane.embedder.embed(prompt).embedding();
    }

    private static OnAttributes method(String labeller, int prompts, @Nullable String cap) {
        BigDecimal spendCap = cap == null ? null : new BigDecimal(cap);
        return new OnAttributes(new KMeans(2, 24, 0), new AttributeSource(labeller, prompts, spendCap));
    }
}
