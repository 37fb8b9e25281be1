package dev.uniroute.routing.decision;

import dev.uniroute.routing.guard.Guard;

/**
 * What a decision was read from.
 *
 * @param routerVersion number of the router version
 * @param snapshotVersion version of the snapshot
 * @param lambda the lambda that was used: the policy's, or the one its budget was turned into; 0 for a quality floor
 * @param guard the default model that was guarded, and by what margin
 */
public record Evidence(long routerVersion, long snapshotVersion, double lambda, Guard guard) {}
