package dev.uniroute.registry.profiling;

import dev.uniroute.registry.run.RunState;
import dev.uniroute.registry.run.RunTimes;
import java.util.UUID;

/**
 * The background job that evaluates a model on the representative prompts.
 *
 * @param id id of the run
 * @param model name of the model
 * @param state where it stands
 * @param reason why it is FAILED or CANCELLED; else empty
 * @param options how it calls the model
 * @param progress how far it is
 * @param times when it was created, started and ended
 */
public record ProfilingRun(
        UUID id,
        String model,
        RunState state,
        String reason,
        ProfilingOptions options,
        RunProgress progress,
        RunTimes times) {}
