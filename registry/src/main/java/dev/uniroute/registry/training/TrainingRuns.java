package dev.uniroute.registry.training;

import dev.uniroute.registry.run.Lease;
import dev.uniroute.registry.run.LeasedRuns;
import dev.uniroute.registry.run.RunState;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The training runs. Each method is one transaction. */
public interface TrainingRuns extends LeasedRuns {

    /** Stores a PENDING run; the one that is there already if the request id was used before. */
    StartOutcome start(TrainingRun.Request request);

    /** The run with this id. */
    Optional<TrainingRun> find(UUID id);

    /** Cancels a run that has not ended; the run, or empty if there is none with this id or it has ended. */
    Optional<TrainingRun> cancel(UUID id);

    /** Stores how far it is; false if the lease is lost. */
    boolean progress(Lease lease, TrainingRun.Progress progress);

    /**
     * Ends the run; false if the lease is lost.
     *
     * @param event SUCCEEDED or FAILED
     * @param reason why it failed; empty for SUCCEEDED
     * @param routerVersion the version it made; null if it failed
     */
    boolean end(Lease lease, RunState.Event event, String reason, @Nullable Long routerVersion);

    /** What became of a request to train. */
    sealed interface StartOutcome {
        /** The run, new or of an earlier request with the same id. */
        record Started(TrainingRun run) implements StartOutcome {}

        /** An earlier request with the same id asked for something else. */
        record RequestIdReused(String requestId) implements StartOutcome {}

        /** There is nothing to train on. */
        record NoPrompts() implements StartOutcome {}
    }
}
