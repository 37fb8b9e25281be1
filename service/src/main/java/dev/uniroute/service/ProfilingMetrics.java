package dev.uniroute.service;

import dev.uniroute.registry.llm.CircuitBreaker;
import dev.uniroute.registry.profiling.EvaluationTally;
import dev.uniroute.registry.profiling.Onboarding;
import dev.uniroute.registry.profiling.PromptEvaluator;
import dev.uniroute.registry.profiling.RunTally;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.function.ToDoubleFunction;

/**
 * {@code uniroute_evaluations_total}, {@code uniroute_evaluation_spend_usd_total}, {@code uniroute_profiling_runs}, {@code
 * uniroute_profiling_prompts_remaining}, {@code uniroute_profiling_runs_ended_total} and {@code uniroute_endpoints_left_alone}: what this process does of profiling.
 */
@Startup
@Singleton
public class ProfilingMetrics {

    ProfilingMetrics(MeterRegistry registry, Onboarding onboarding, PromptEvaluator evaluator, CircuitBreaker breaker) {
        register(registry, evaluator.tally());
        register(registry, onboarding.tally());
        Gauge.builder("uniroute.endpoints.left.alone", breaker, CircuitBreaker::open)
                .description("Endpoints that are not called for now, since they failed nearly every call")
                .register(registry);
    }

    private static void register(MeterRegistry registry, EvaluationTally tally) {
        evaluations(registry, tally, "graded", EvaluationTally::graded);
        evaluations(registry, tally, "failed", EvaluationTally::failed);
        FunctionCounter.builder("uniroute.evaluation.spend", tally, EvaluationTally::spendUsd)
                .description("Paid to models and judges in profiling runs, by their registered prices")
                .baseUnit("usd")
                .register(registry);
    }

    private static void evaluations(
            MeterRegistry registry, EvaluationTally tally, String outcome, ToDoubleFunction<EvaluationTally> count) {
        FunctionCounter.builder("uniroute.evaluations", tally, count)
                .description("Representative prompts evaluated in profiling runs")
                .tag("outcome", outcome)
                .register(registry);
    }

    private static void register(MeterRegistry registry, RunTally tally) {
        Gauge.builder("uniroute.profiling.runs", tally, RunTally::working)
                .description("Profiling runs that are worked on")
                .register(registry);
        Gauge.builder("uniroute.profiling.prompts.remaining", tally, RunTally::remaining)
                .description("Prompts that the profiling runs which are worked on have still to evaluate")
                .register(registry);
        ended(registry, tally, "succeeded", RunTally::succeeded);
        ended(registry, tally, "failed", RunTally::failed);
    }

    private static void ended(MeterRegistry registry, RunTally tally, String state, ToDoubleFunction<RunTally> count) {
        FunctionCounter.builder("uniroute.profiling.runs.ended", tally, count)
                .description("Profiling runs that ended here, by the state that they ended in")
                .tag("state", state)
                .register(registry);
    }
}
