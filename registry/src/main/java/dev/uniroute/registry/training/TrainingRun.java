package dev.uniroute.registry.training;

import dev.uniroute.registry.run.RunState;
import dev.uniroute.registry.run.RunTimes;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The background job that trains a router version.
 *
 * @param id id of the run
 * @param request what to train
 * @param state where it stands
 * @param reason why it is FAILED or CANCELLED; else empty
 * @param progress how far it is
 * @param routerVersion the version it made; null before
 * @param times when it was created, started and ended
 */
public record TrainingRun(
        UUID id,
        Request request,
        RunState state,
        String reason,
        Progress progress,
        @Nullable Long routerVersion,
        RunTimes times) {

    /**
     * What to train.
     *
     * @param requestId the caller's id that makes it safe to repeat; empty for none
     * @param method how
     * @param seed of all random choices
     * @param activate whether to activate the version even if another is active
     */
    public record Request(String requestId, TrainingMethod method, long seed, boolean activate) {}

    /**
     * How far a training run is.
     *
     * @param phase what it is doing; null before it started
     * @param done prompts labelled or embedded
     * @param total prompts that are to be
     */
    public record Progress(@Nullable TrainingPhase phase, int done, int total) {}
}
