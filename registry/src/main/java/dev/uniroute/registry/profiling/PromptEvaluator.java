package dev.uniroute.registry.profiling;

import dev.uniroute.registry.catalog.Model;
import dev.uniroute.registry.evaluation.Cost;
import dev.uniroute.registry.evaluation.Evaluation;
import dev.uniroute.registry.grading.AnswerGrader;
import dev.uniroute.registry.grading.GradeOutcome;
import dev.uniroute.registry.llm.CallOutcome;
import dev.uniroute.registry.llm.ChatRequest;
import dev.uniroute.registry.llm.RateLimiter;
import dev.uniroute.registry.llm.RateLimiters;
import dev.uniroute.registry.llm.ResilientCaller;
import dev.uniroute.registry.profiling.ProfilingRuns.FailedPrompt;
import dev.uniroute.registry.prompt.Prompt;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;

/** Evaluates a model on one representative prompt: calls it, grades the answer, counts the cost. */
public final class PromptEvaluator {
    private static final System.Logger LOG = System.getLogger(PromptEvaluator.class.getName());

    private final ResilientCaller caller;
    private final RateLimiters limiters;
    private final AnswerGrader grader;
    private final EvaluationTally tally = new EvaluationTally();

    public PromptEvaluator(ResilientCaller caller, RateLimiters limiters, AnswerGrader grader) {
        this.caller = caller;
        this.limiters = limiters;
        this.grader = grader;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** The answer is graded. */
        record Graded(Evaluation evaluation) implements Outcome {}

        /** This prompt failed for good; that says nothing about the model's quality. */
        record Failed(FailedPrompt prompt) implements Outcome {}

        /** The endpoint failed for good: no other prompt needs to be tried. */
        record EndpointFailed(String reason) implements Outcome {}
    }

    /**
     * Evaluates one prompt.
     *
     * @param deadline no call starts after it
     * @throws InterruptedException if the thread is interrupted; nothing is known then
     */
    public Outcome evaluate(Model model, ProfilingOptions options, Prompt prompt, Instant deadline)
            throws InterruptedException {
        Outcome outcome = outcome(model, options, prompt, deadline);
        tally.add(outcome);
        return outcome;
    }

    /** All that it has evaluated. */
    public EvaluationTally tally() {
        return tally;
    }

    private Outcome outcome(Model model, ProfilingOptions options, Prompt prompt, Instant deadline)
            throws InterruptedException {
        try {
            return callAndGrade(model, options, prompt, deadline);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "evaluation of prompt " + prompt.id() + " failed", e);
            return failed(prompt, "internal error: " + e.getClass().getSimpleName(), BigDecimal.ZERO);
        }
    }

    private Outcome callAndGrade(Model model, ProfilingOptions options, Prompt prompt, Instant deadline)
            throws InterruptedException {
        int maxTokens = options.maxOutputTokens() == null ? 0 : options.maxOutputTokens();
        ChatRequest request = ChatRequest.user(prompt.evaluationText(), maxTokens, options.callTimeout());
        return switch (caller.call(
                model.spec().llmEndpoint().orElseThrow(), request, limiter(model, options), deadline)) {
            case CallOutcome.Answered answered -> grade(model, prompt, answered);
            case CallOutcome.Retryable failed -> failed(prompt, failed.reason(), BigDecimal.ZERO);
            case CallOutcome.RejectedPrompt rejected -> failed(prompt, rejected.reason(), BigDecimal.ZERO);
            case CallOutcome.EndpointFailed failed -> new Outcome.EndpointFailed(failed.reason());
        };
    }

    private Outcome grade(Model model, Prompt prompt, CallOutcome.Answered answered) throws InterruptedException {
        BigDecimal cost = Cost.usd(model.spec().price(), answered.usage());
        GradeOutcome grade =
                grader.grade(Objects.requireNonNull(prompt.grader()), prompt.evaluationText(), answered.text());
        return switch (grade) {
            case GradeOutcome.Graded graded ->
                new Outcome.Graded(new Evaluation(
                        prompt.id(),
                        graded.score(),
                        answered.usage(),
                        cost,
                        graded.costUsd(),
                        answered.latency(),
                        answered.text()));
            case GradeOutcome.Ungradable ungradable ->
                failed(prompt, "not graded: " + ungradable.reason(), cost.add(ungradable.costUsd()));
        };
    }

    private static Outcome failed(Prompt prompt, String reason, BigDecimal cost) {
        return new Outcome.Failed(new FailedPrompt(prompt.id(), reason, cost));
    }

    private RateLimiter limiter(Model model, ProfilingOptions options) {
        Double rate = options.requestsPerSecond();
        return limiters.of(model.name(), rate == null ? 0 : rate);
    }
}
