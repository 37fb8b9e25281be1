package dev.uniroute.registry.catalog;

import dev.uniroute.registry.profiling.ProfilingRun;
import org.jspecify.annotations.Nullable;

/** What became of a registration. */
public sealed interface RegisterOutcome {

    /**
     * The model is registered, now or by an earlier request with the same id.
     *
     * @param model the model
     * @param run its profiling run; null if its evaluations are uploaded
     */
    record Registered(Model model, @Nullable ProfilingRun run) implements RegisterOutcome {}

    /** Another model has the name. */
    record NameTaken(String name) implements RegisterOutcome {}

    /** An earlier request with the same id registered something else, under {@code name}. */
    record RequestIdReused(String requestId, String name) implements RegisterOutcome {}
}
