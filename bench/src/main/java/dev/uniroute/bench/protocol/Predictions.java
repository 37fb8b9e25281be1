package dev.uniroute.bench.protocol;

import dev.uniroute.routing.curve.DeferralCurve;
import java.util.Collections;
import java.util.List;

/**
 * What a method did with a cell.
 *
 * @param curve average quality over average cost on the test prompts
 * @param guarded the same with the guard, one curve per margin of {@link GuardedCurve#MARGINS}; where a method has none, the
 *     same curve
 * @param groups whether its intervals held, by group of prompts
 */
public record Predictions(DeferralCurve curve, List<DeferralCurve> guarded, Coverage groups) {

    public Predictions {
        guarded = List.copyOf(guarded);
    }

    /** Of a method that says nothing of its own uncertainty. */
    static Predictions of(DeferralCurve curve) {
        return new Predictions(curve, Collections.nCopies(GuardedCurve.MARGINS.size(), curve), Coverage.NONE);
    }
}
