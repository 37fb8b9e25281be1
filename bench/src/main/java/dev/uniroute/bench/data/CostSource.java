package dev.uniroute.bench.data;

/** Where the costs of a data set are from. */
public enum CostSource {
    /** The cost of every call, in {@code costs.csv}. */
    MEASURED,
    /** Prices in {@code models.csv} times estimated tokens. */
    PRICES,
    /** Numbers of parameters in {@code models.csv}, since no model has a price. */
    PARAMETERS
}
