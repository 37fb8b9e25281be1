package dev.uniroute.registry.catalog;

import dev.uniroute.registry.profiling.ProfilingOptions;
import org.jspecify.annotations.Nullable;

/**
 * A request to register a model.
 *
 * @param spec the model
 * @param requestId the caller's id that makes it safe to repeat; empty for none
 * @param profiling how it is evaluated; null if its evaluations are uploaded
 */
public record Registration(
        ModelSpec spec, String requestId, @Nullable ProfilingOptions profiling) {}
