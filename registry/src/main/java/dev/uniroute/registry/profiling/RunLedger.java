package dev.uniroute.registry.profiling;

import dev.uniroute.registry.profiling.PromptEvaluator.Outcome;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps count of a run while it goes on, and says when it has to stop: the endpoint failed for good, too many prompts
 * failed, the spend reached its cap, the deadline passed. No I/O. Safe for any number of threads.
 */
final class RunLedger {
    private final int total;
    private final int failuresAllowed;
    private final @Nullable BigDecimal spendCap;
    private final @Nullable Instant deadline;
    private final Clock clock;

    private int answers;
    private int failures;
    private BigDecimal spend;
    private String lastFailure = "";
    private @Nullable String endpointFailure;

    /**
     * @param maxFailedShare the share of all representative prompts that may fail, in [0, 1]
     */
    RunLedger(ProfilingRun run, double maxFailedShare, Clock clock) {
        this.total = run.progress().total();
        this.failuresAllowed = (int) Math.floor(maxFailedShare * total);
        this.spendCap = run.options().spendCapUsd();
        this.deadline = run.times().deadline();
        this.clock = clock;
        this.answers = run.progress().done();
        this.failures = run.progress().failed();
        this.spend = run.progress().spendUsd();
    }

    /** Counts what came of a prompt. */
    synchronized void add(Outcome outcome) {
        switch (outcome) {
            case Outcome.Graded graded -> {
                answers++;
                spend = spend.add(graded.evaluation().costUsd())
                        .add(graded.evaluation().gradingCostUsd());
            }
            case Outcome.Failed failed -> {
                failures++;
                spend = spend.add(failed.prompt().costUsd());
                lastFailure = failed.prompt().reason();
            }
            case Outcome.EndpointFailed failed -> endpointFailure = failed.reason();
        }
    }

    /** Graded answers so far, those of earlier runs included. */
    synchronized int answers() {
        return answers;
    }

    /** Why no further prompt may be evaluated, for the person who has to act; empty while all is well. */
    synchronized Optional<String> failure() {
        if (endpointFailure != null) {
            return Optional.of(endpointFailure);
        }
        boolean remaining = answers + failures < total;
        if (remaining && deadline != null && !clock.instant().isBefore(deadline)) {
            return Optional.of(
                    "the deadline passed after %d of %d prompts; resume the run to go on".formatted(answers, total));
        }
        if (failures > failuresAllowed) {
            return Optional.of("%d of %d prompts failed, more than %d are not allowed; the last one: %s"
                    .formatted(failures, total, failuresAllowed, lastFailure));
        }
        if (remaining && spendCap != null && spend.compareTo(spendCap) >= 0) {
            return Optional.of(
                    "the spend of %s USD reached its cap of %s USD after %d of %d prompts; resume the run with "
                                    .formatted(plain(spend), plain(spendCap), answers, total)
                            + "a higher cap");
        }
        return Optional.empty();
    }

    private static String plain(BigDecimal usd) {
        return usd.stripTrailingZeros().toPlainString();
    }
}
