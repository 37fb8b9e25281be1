package dev.uniroute.registry.jdbc;

import dev.uniroute.routing.decision.TradeOff;

/** The kinds of trade-off, as they are stored. */
public enum TradeOffKind {
    LAMBDA,
    BUDGET,
    QUALITY_FLOOR;

    /** The kind of a trade-off. */
    public static TradeOffKind of(TradeOff tradeOff) {
        return switch (tradeOff) {
            case TradeOff.Lambda lambda -> LAMBDA;
            case TradeOff.Budget budget -> BUDGET;
            case TradeOff.QualityFloor floor -> QUALITY_FLOOR;
        };
    }

    /** Its number. */
    public static double value(TradeOff tradeOff) {
        return switch (tradeOff) {
            case TradeOff.Lambda(double lambda) -> lambda;
            case TradeOff.Budget(double usd) -> usd;
            case TradeOff.QualityFloor(double floor) -> floor;
        };
    }

    /** The trade-off of this kind. */
    public TradeOff of(double value) {
        return switch (this) {
            case LAMBDA -> new TradeOff.Lambda(value);
            case BUDGET -> new TradeOff.Budget(value);
            case QUALITY_FLOOR -> new TradeOff.QualityFloor(value);
        };
    }
}
