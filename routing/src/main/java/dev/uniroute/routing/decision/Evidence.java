package dev.uniroute.routing.decision;

/**
 * What a decision was read from.
 *
 * @param routerVersion number of the router version
 * @param snapshotVersion version of the snapshot
 * @param lambda the lambda that was used: the policy's, or the one its budget was turned into; 0 for a quality floor
 */
public record Evidence(long routerVersion, long snapshotVersion, double lambda) {}
