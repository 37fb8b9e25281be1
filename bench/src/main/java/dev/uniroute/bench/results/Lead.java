package dev.uniroute.bench.results;

/**
 * How far a method's curve is above ZeroRouter's at equal cost: the mean of the differences by split, with its band.
 *
 * @param key which method
 * @param band at the costs of the grid
 */
public record Lead(MethodResult.Key key, CurveBand band) {}
