package dev.uniroute.registry.memory;

import dev.uniroute.registry.evaluation.Evaluation;
import dev.uniroute.registry.profiling.ProfilingOptions;
import dev.uniroute.registry.profiling.ProfilingRun;
import dev.uniroute.registry.profiling.ProfilingRuns.FailedPrompt;
import dev.uniroute.registry.profiling.RunProgress;
import dev.uniroute.registry.run.RunState;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A profiling run. */
final class StoredProfilingRun extends StoredRun {

    final StoredModel model;
    final Map<String, FailedPrompt> failed = new LinkedHashMap<>();
    private final ProfilingOptions options;
    private final Set<String> answered = new HashSet<>();
    private BigDecimal failureCost = BigDecimal.ZERO;
    private Instant deadline;

    StoredProfilingRun(StoredModel model, ProfilingOptions options, Instant now) {
        super(now);
        this.model = model;
        this.options = options;
        this.deadline = now.plus(options.deadline());
    }

    void answer(Evaluation answer, Instant now) {
        if (model.evaluate(answer, now)) {
            answered.add(answer.promptId());
        }
    }

    void fail(FailedPrompt failure) {
        if (failed.putIfAbsent(failure.promptId(), failure) == null) {
            failureCost = failureCost.add(failure.costUsd());
        }
    }

    @Override
    boolean apply(RunState.Event event, String why, Instant now) {
        boolean allowed = super.apply(event, why, now);
        if (allowed && event == RunState.Event.RESUMED) {
            failed.clear();
            deadline = now.plus(options.deadline());
        }
        return allowed;
    }

    ProfilingRun toRun(int prompts) {
        return new ProfilingRun(id, model.name(), state, reason, options, progress(prompts), times(deadline));
    }

    private RunProgress progress(int prompts) {
        Collection<Evaluation> all = model.evaluations.values();
        BigDecimal spend = all.stream()
                .filter(it -> answered.contains(it.promptId()))
                .map(it -> it.costUsd().add(it.gradingCostUsd()))
                .reduce(failureCost, BigDecimal::add);
        double mean = all.stream().mapToDouble(Evaluation::score).average().orElse(0);
        double squares = all.stream()
                .mapToDouble(it -> (it.score() - mean) * (it.score() - mean))
                .sum();
        double error = all.isEmpty() ? 0 : Math.sqrt((squares + 0.25) / (all.size() + 1) / all.size());
        return new RunProgress(prompts, all.size(), failed.size(), answered.size(), spend, mean, error);
    }
}
