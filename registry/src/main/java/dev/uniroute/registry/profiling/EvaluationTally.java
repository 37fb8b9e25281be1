package dev.uniroute.registry.profiling;

import dev.uniroute.registry.profiling.PromptEvaluator.Outcome;
import java.math.BigDecimal;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;

/**
 * What this process has evaluated since its start, all runs together; for metrics. How far a run is, is counted from the
 * stored answers. Safe for any number of threads.
 */
public final class EvaluationTally {
    private final LongAdder graded = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final DoubleAdder spendUsd = new DoubleAdder();

    void add(Outcome outcome) {
        switch (outcome) {
            case Outcome.Graded(var evaluation) -> {
                graded.increment();
                spend(evaluation.costUsd().add(evaluation.gradingCostUsd()));
            }
            case Outcome.Failed(var prompt) -> {
                failed.increment();
                spend(prompt.costUsd());
            }
            case Outcome.EndpointFailed endpoint -> {}
        }
    }

    private void spend(BigDecimal usd) {
        spendUsd.add(usd.doubleValue());
    }

    /** Prompts whose answer was graded. */
    public long graded() {
        return graded.sum();
    }

    /** Prompts that failed for good. */
    public long failed() {
        return failed.sum();
    }

    /** USD paid to models and judges. */
    public double spendUsd() {
        return spendUsd.sum();
    }
}
