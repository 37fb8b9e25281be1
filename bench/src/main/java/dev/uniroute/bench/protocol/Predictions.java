package dev.uniroute.bench.protocol;

import dev.uniroute.routing.curve.DeferralCurve;

/**
 * What a method did with a cell.
 *
 * @param curve average quality over average cost on the test prompts
 * @param guarded the same with the guard; where a method has none, the same curve
 * @param groups whether its intervals held, by group of prompts
 */
public record Predictions(DeferralCurve curve, DeferralCurve guarded, Coverage groups) {

    /** Of a method that says nothing of its own uncertainty. */
    static Predictions of(DeferralCurve curve) {
        return new Predictions(curve, curve, Coverage.NONE);
    }
}
