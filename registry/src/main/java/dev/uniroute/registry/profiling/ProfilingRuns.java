package dev.uniroute.registry.profiling;

import dev.uniroute.registry.Page;
import dev.uniroute.registry.catalog.Model;
import dev.uniroute.registry.evaluation.Evaluation;
import dev.uniroute.registry.prompt.Prompt;
import dev.uniroute.registry.run.Lease;
import dev.uniroute.registry.run.LeasedRuns;
import dev.uniroute.registry.run.RunState;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The profiling runs: asked about and changed by people, worked off by workers. Each method is one transaction. */
public interface ProfilingRuns extends LeasedRuns {

    /** The run with this id. */
    Optional<ProfilingRun> find(UUID id);

    /** The newest run of a model. */
    Optional<ProfilingRun> newest(UUID model);

    /** Runs, newest first. The cursor is a run's id. */
    Page<ProfilingRun> list(Filter filter, Page.Request page);

    /**
     * Applies CANCELLED or RESUMED. RESUMED makes the run PENDING and starts its deadline anew; its failed prompts
     * are tried again, though what they cost still counts into its spend; both tell the model (PROFILING_ENDED, PROFILING_STARTED).
     */
    ChangeOutcome change(UUID id, RunState.Event event);

    /** What the worker needs of a claimed run; empty if the lease is lost. */
    Optional<Work> work(Lease lease);

    /**
     * Stores graded answers and prompts that failed for good, in one transaction, under the fence. An answer that is
     * there already is kept.
     *
     * @return false if the lease is lost; nothing was stored
     */
    boolean record(Lease lease, List<Evaluation> answers, List<FailedPrompt> failures);

    /**
     * Ends the run and tells the model (PROFILED, or PROFILING_ENDED with the reason).
     *
     * @param event SUCCEEDED or FAILED
     * @param reason why it failed; empty for SUCCEEDED
     * @return false if the lease is lost; nothing was changed
     */
    boolean end(Lease lease, RunState.Event event, String reason);

    /**
     * What a worker needs.
     *
     * @param run the run
     * @param model its model
     * @param remaining the representative prompts without a graded answer that have not failed in this run, by id
     */
    record Work(ProfilingRun run, Model model, List<Prompt> remaining) {
        public Work {
            remaining = List.copyOf(remaining);
        }
    }

    /**
     * A prompt whose calls failed in every attempt.
     *
     * @param promptId id of the prompt
     * @param reason what the last one failed with
     * @param costUsd what was paid all the same: an answer that could not be graded; else 0
     */
    record FailedPrompt(String promptId, String reason, BigDecimal costUsd) {}

    /**
     * Which runs.
     *
     * @param model of the model of this name that is not deleted; empty for all
     * @param states in one of these; empty for all
     */
    record Filter(String model, Set<RunState> states) {
        public Filter {
            states = Set.copyOf(states);
        }
    }

    /** What became of a change. */
    sealed interface ChangeOutcome {
        /** The run as it is now. */
        record Changed(ProfilingRun run) implements ChangeOutcome {}

        /** There is no run with this id. */
        record NoSuchRun(UUID id) implements ChangeOutcome {}

        /** The run's state forbids it. */
        record Forbidden(RunState state) implements ChangeOutcome {}
    }
}
