package dev.uniroute.bench.protocol;

import dev.uniroute.routing.curve.CurvePoint;
import dev.uniroute.routing.curve.DeferralCurve;

/**
 * A curve beside the one LLM that is best on S_val.
 *
 * @param gain quality at the cost of that LLM, less the quality of that LLM
 * @param costForEqual smallest cost with the quality of that LLM, relative to its cost; infinite if never reached
 */
public record Edge(double gain, double costForEqual) {

    static Edge of(DeferralCurve curve, CurvePoint constant) {
        return new Edge(curve.qualityAt(constant.cost()) - constant.quality(), curve.qnc(constant));
    }
}
