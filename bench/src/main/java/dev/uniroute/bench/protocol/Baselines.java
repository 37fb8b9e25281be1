package dev.uniroute.bench.protocol;

import dev.uniroute.routing.curve.CurvePoint;
import dev.uniroute.routing.curve.DeferralCurve;
import dev.uniroute.routing.curve.Oracle;
import dev.uniroute.routing.curve.ParetoRandom;
import java.util.List;

/** The contenders that do not read the prompt, and the one that knows the answers. */
final class Baselines {

    private Baselines() {}

    /** Mixes the neighbours of a budget on the hull of (cost, validation error) at random. */
    static Predictions paretoRandom(Cell cell, long seed) {
        return Predictions.of(new ParetoRandom(cell.validationLosses(), cell.costs()).curve(cell.test()));
    }

    /** Always the LLM that is best on S_val. */
    static Predictions bestConstant(Cell cell, long seed) {
        CurvePoint point = cell.bestConstantPoint();
        return Predictions.of(DeferralCurve.of(List.of(point)));
    }

    /** Knows every score: the ceiling of all routers. */
    static Predictions oracle(Cell cell, long seed) {
        return Predictions.of(Oracle.curve(cell.test()));
    }
}
