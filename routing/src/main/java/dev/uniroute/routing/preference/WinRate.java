package dev.uniroute.routing.preference;

/**
 * A model's probability to be preferred to the average model of the pool.
 *
 * @param probability in (0, 1)
 * @param variance of that, > 0
 */
public record WinRate(double probability, double variance) {}
