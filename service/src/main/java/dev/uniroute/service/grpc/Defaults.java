package dev.uniroute.service.grpc;

import dev.uniroute.registry.profiling.ProfilingOptions;
import dev.uniroute.routing.decision.Policy;

/**
 * What a request gets where it leaves something unset.
 *
 * @param policy how a prompt is routed
 * @param profiling how a model is evaluated
 */
public record Defaults(Policy policy, ProfilingOptions profiling) {}
