package dev.uniroute.registry.profiling;

import static dev.uniroute.registry.fake.ScriptedLlmClient.answered;
import static dev.uniroute.registry.fake.ScriptedLlmClient.busy;
import static dev.uniroute.registry.fake.ScriptedLlmClient.unauthorized;
import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.registry.evaluation.Evaluation;
import dev.uniroute.registry.fake.ControlPlane;
import dev.uniroute.registry.fake.ScriptedLlmClient;
import dev.uniroute.registry.grading.GraderSpec;
import dev.uniroute.registry.grading.LlmJudgeGrader;
import dev.uniroute.registry.llm.CallOutcome;
import dev.uniroute.registry.llm.ChatRequest;
import dev.uniroute.registry.profiling.PromptEvaluator.Outcome;
import dev.uniroute.registry.prompt.Prompt;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PromptEvaluatorTest {
    private static final ProfilingOptions OPTIONS =
            new ProfilingOptions(1, 2.0, null, Duration.ofHours(1), Duration.ofSeconds(9), 77);
    private static final String JUDGED = "poems about rain";

    private final ControlPlane plane = new ControlPlane();
    private final Prompt prompt = ControlPlane.prompt(0);

    @BeforeEach
    void register() {
        plane.register("m", OPTIONS);
    }

    @Test
    void gradesTheAnswerAndCountsItsCost() throws InterruptedException {
        Outcome outcome = evaluate(prompt);

        assertThat(outcome)
                .isEqualTo(new Outcome.Graded(new Evaluation(
                        "p000",
                        1,
                        ScriptedLlmClient.USAGE,
                        new BigDecimal("0.0020000"),
                        BigDecimal.ZERO,
                        Duration.ofMillis(20),
                        "yes")));
    }

    @Test
    void sendsTheEvaluationTextWithTheLimitsOfTheRun() throws InterruptedException {
        List<ChatRequest> requests = new ArrayList<>();
        plane.llm.otherwise(request -> {
            requests.add(request);
            return answered("yes");
        });

        evaluate(new Prompt("p", "what is embedded", "what is sent", "", prompt.grader()));

        assertThat(requests).containsExactly(ChatRequest.user("what is sent", 77, Duration.ofSeconds(9)));
    }

    @Test
    void spacesOutCallsAsTheRunSays() throws InterruptedException {
        Instant before = plane.time.instant();

        for (int i = 0; i < 5; i++) {
            evaluate(prompt);
        }

        assertThat(Duration.between(before, plane.time.instant())).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void failsThePromptAfterTheLastAttempt() throws InterruptedException {
        plane.llm.otherwise(request -> busy(Duration.ZERO));

        Outcome.Failed failed = (Outcome.Failed) evaluate(prompt);

        assertThat(failed.prompt().promptId()).isEqualTo("p000");
        assertThat(failed.prompt().reason()).contains("status 429", "no attempts left");
        assertThat(failed.prompt().costUsd()).isZero();
        assertThat(plane.llm.calls()).hasSize(10);
    }

    @Test
    void failsThePromptThatTheProviderRejectsAtOnce() throws InterruptedException {
        plane.llm.next("sums 0", new CallOutcome.RejectedPrompt("filtered"));

        Outcome.Failed failed = (Outcome.Failed) evaluate(prompt);

        assertThat(failed.prompt().reason()).isEqualTo("filtered");
        assertThat(plane.llm.calls()).hasSize(1);
    }

    @Test
    void saysThatTheEndpointFailed() throws InterruptedException {
        plane.llm.next("sums 0", unauthorized());

        assertThat(evaluate(prompt)).isEqualTo(new Outcome.EndpointFailed("status 401: check the API key"));
    }

    @Test
    void callsNoMoreAfterTheDeadline() throws InterruptedException {
        Instant deadline = plane.time.instant();

        Outcome outcome = plane.evaluator.evaluate(plane.model("m"), OPTIONS, prompt, deadline);

        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        assertThat(plane.llm.calls()).isEmpty();
    }

    @Test
    void failsThePromptWithoutGradeButWithItsCostWhenTheJudgeFails() throws InterruptedException {
        Outcome.Failed failed = (Outcome.Failed) evaluate(judged("nobody"));

        assertThat(failed.prompt().reason()).startsWith("not graded: The judge nobody is not registered");
        assertThat(failed.prompt().costUsd()).isEqualByComparingTo("0.002");
    }

    @Test
    void countsTheCostOfTheJudgeApart() throws InterruptedException {
        plane.register("judge", OPTIONS);
        plane.llm.next(JUDGED, answered("drip drop"));
        plane.llm.otherwise(request -> answered("{\"grade\": 7}"));

        Evaluation evaluation = ((Outcome.Graded) evaluate(judged("judge"))).evaluation();

        assertThat(evaluation.score()).isEqualTo(0.7);
        assertThat(evaluation.costUsd()).isEqualByComparingTo("0.002");
        assertThat(evaluation.gradingCostUsd()).isEqualByComparingTo("0.002");
    }

    @Test
    void failsThePromptWhereTheProgramItselfFails() throws InterruptedException {
        plane.llm.otherwise(request -> {
            throw new IllegalStateException("a defect");
        });

        Outcome.Failed failed = (Outcome.Failed) evaluate(prompt);

        assertThat(failed.prompt().reason()).isEqualTo("internal error: IllegalStateException");
    }

    private Outcome evaluate(Prompt evaluated) throws InterruptedException {
        return plane.evaluator.evaluate(plane.model("m"), OPTIONS, evaluated, Instant.MAX);
    }

    private static Prompt judged(String judge) {
        return new Prompt("p", JUDGED, JUDGED, "", GraderSpec.of(new LlmJudgeGrader(judge, "It rhymes.")));
    }
}
