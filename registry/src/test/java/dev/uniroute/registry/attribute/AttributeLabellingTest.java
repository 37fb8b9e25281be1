package dev.uniroute.registry.attribute;

import static dev.uniroute.registry.fake.ScriptedLlmClient.answered;
import static dev.uniroute.registry.fake.ScriptedLlmClient.busy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.uniroute.registry.attribute.LabellingOutcome.Failed;
import dev.uniroute.registry.attribute.LabellingOutcome.Finished;
import dev.uniroute.registry.attribute.PromptAttributes.Labelled;
import dev.uniroute.registry.fake.ControlPlane;
import dev.uniroute.registry.fake.ScriptedLlmClient;
import dev.uniroute.registry.llm.CallOutcome;
import dev.uniroute.registry.llm.ResilientCaller;
import dev.uniroute.registry.llm.RetryPolicy;
import dev.uniroute.registry.prompt.Prompt;
import dev.uniroute.routing.attribute.Attribute;
import dev.uniroute.routing.attribute.AttributeLabels;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class AttributeLabellingTest {
    private static final String CREATIVE = """
            {"specificity": false, "domain_knowledge": false, "complexity": false, "problem_solving": false,
             "creativity": true, "technical_accuracy": false, "real_world": false}""";
    private static final AttributeLabels CREATIVITY = new AttributeLabels(Set.of(Attribute.CREATIVITY));

    private final ControlPlane control = new ControlPlane();
    private final PromptAttributes attributes = control.registry.promptAttributes();
    private final AttributeLabelling labelling = new AttributeLabelling(
            control.registry.catalog(),
            control.registry.prompts(),
            attributes,
            new ResilientCaller(control.llm, RetryPolicy.standard(), control.time, new Random(1), control.time),
            control.limiters,
            control.time);

    @BeforeEach
    void registerALabeller() {
        control.register("labeller", ControlPlane.options(1));
        control.llm.otherwise(request -> answered(CREATIVE));
    }

    @Test
    void labelsEveryPromptOnce() throws InterruptedException {
        importTraining(30);

        Finished first = finished(options(100, 4));
        Finished second = finished(options(100, 4));

        assertThat(first.labels()).hasSize(30).containsEntry("t007", CREATIVITY);
        assertThat(first.failed()).isZero();
        assertThat(first.capReached()).isFalse();
        assertThat(first.costUsd()).isEqualByComparingTo("0.06");
        assertThat(second).isEqualTo(first);
        assertThat(control.llm.calls()).hasSize(30);
        assertThat(control.llm.mostInFlight()).isLessThanOrEqualTo(4);
    }

    @Test
    void samplesBySeedTrainingPromptsFirst() throws InterruptedException {
        control.importPrompts(6);
        importTraining(20);

        Set<String> few = finished(options(5, 1)).labels().keySet();
        Set<String> more = finished(options(22, 1)).labels().keySet();

        assertThat(few).hasSize(5).allMatch(id -> id.startsWith("t"));
        assertThat(more).hasSize(22).containsAll(few);
        assertThat(more.stream().filter(id -> id.startsWith("t"))).hasSize(20);
    }

    @Test
    void storesEachLabelAsItArrives() throws InterruptedException {
        importTraining(3);
        List<Integer> storedBefore = new ArrayList<>();
        control.llm.otherwise(request -> {
            storedBefore.add(attributes.of(control.model("labeller").id()).size());
            return answered(CREATIVE);
        });

        finished(options(10, 1));

        assertThat(storedBefore).containsExactly(0, 1, 2);
    }

    @Test
    void goesOnWhereItWasInterrupted() throws InterruptedException {
        importTraining(10);
        AtomicInteger calls = new AtomicInteger();
        Thread worker = Thread.currentThread();
        control.llm.otherwise(request -> {
            if (calls.incrementAndGet() == 4) {
                worker.interrupt();
                return ScriptedLlmClient.silence();
            }
            return answered(CREATIVE);
        });
        assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> label(options(10, 1)));
        assertThat(attributes.of(control.model("labeller").id())).hasSize(3);

        Finished finished = finished(options(10, 1));

        assertThat(finished.labels()).hasSize(10);
        assertThat(calls).hasValue(11);
    }

    @Test
    void triesAgainAndThenLeavesThePromptOut() throws InterruptedException {
        importTraining(3);
        failFor("text 1", answered("Hm."), answered("I would rather not."));
        failFor("text 2", busy(Duration.ofSeconds(1)), answered("Hm."), answered(CREATIVE));

        Finished finished = finished(options(10, 1));

        assertThat(finished.labels()).containsOnlyKeys("t000", "t002");
        assertThat(finished.failed()).isEqualTo(1);
        assertThat(finished.costUsd()).isEqualByComparingTo("0.01");
        assertThat(attributes.of(control.model("labeller").id()))
                .extracting(Labelled::costUsd)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("0.002"), new BigDecimal("0.004"));
    }

    @Test
    void stopsAtTheSpendCapOfAllRuns() throws InterruptedException {
        importTraining(30);
        LabellingOptions capped = new LabellingOptions(30, 1, 1, new BigDecimal("0.01"), Duration.ofMinutes(1));

        Finished first = finished(capped);
        Finished second = finished(capped);

        assertThat(first.labels()).hasSize(5);
        assertThat(first.capReached()).isTrue();
        assertThat(second).isEqualTo(first);
        assertThat(control.llm.calls()).hasSize(5);
    }

    @Test
    void endsAtAnEndpointThatFailsForGood() throws InterruptedException {
        importTraining(30);
        control.llm.otherwise(request -> ScriptedLlmClient.unauthorized());

        assertThat(label(options(30, 2)))
                .isEqualTo(new Failed("The model labeller cannot label prompts: status 401: check the API key"));
        assertThat(control.llm.calls()).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void endsWithAModelThatNeverGivesLabels() throws InterruptedException {
        importTraining(100);
        control.llm.otherwise(request -> answered("No."));

        assertThat(label(options(100, 1)))
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.reason()).contains("20 prompts in a row", "seven booleans"));
        assertThat(control.llm.calls()).hasSize(40);
    }

    @Test
    void needsARegisteredModelWithAnEndpoint() throws InterruptedException {
        assertThat(labelling.label("nobody", options(1, 1), LabellingProgress.NONE))
                .isEqualTo(new Failed("The model nobody is not registered with an endpoint. Register it."));
    }

    @Test
    void reportsHowFarItIs() throws InterruptedException {
        importTraining(3);
        finished(options(1, 1));
        List<String> heard = new ArrayList<>();

        labelling.label("labeller", options(3, 1), (done, total) -> heard.add(done + " of " + total));

        assertThat(heard).containsExactly("2 of 3", "3 of 3");
    }

    private Finished finished(LabellingOptions options) throws InterruptedException {
        return (Finished) label(options);
    }

    private LabellingOutcome label(LabellingOptions options) throws InterruptedException {
        return labelling.label("labeller", options, LabellingProgress.NONE);
    }

    private static LabellingOptions options(int maxPrompts, int atOnce) {
        return new LabellingOptions(maxPrompts, 7, atOnce, null, Duration.ofMinutes(1));
    }

    private void failFor(String text, CallOutcome... outcomes) {
        control.llm.next(AttributeQuestion.messages(text).getLast().content(), outcomes);
    }

    private void importTraining(int n) {
        List<Prompt> prompts = IntStream.range(0, n)
                .mapToObj(i -> new Prompt("t%03d".formatted(i), "text " + i, "text " + i, "", null))
                .toList();
        control.registry.prompts().store(prompts);
    }
}
