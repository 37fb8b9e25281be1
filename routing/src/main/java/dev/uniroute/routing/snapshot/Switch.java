package dev.uniroute.routing.snapshot;

/**
 * From this lambda on a prompt goes to a cheaper model.
 *
 * @param lambda > 0
 * @param savedUsd how much cheaper it is in USD, > 0
 */
record Switch(double lambda, double savedUsd) {}
