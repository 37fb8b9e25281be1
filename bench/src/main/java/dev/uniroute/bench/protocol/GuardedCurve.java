package dev.uniroute.bench.protocol;

import dev.uniroute.routing.curve.CurvePoint;
import dev.uniroute.routing.curve.DeferralCurve;
import dev.uniroute.routing.curve.DeferralSweep;
import dev.uniroute.routing.curve.ParetoRandom;
import dev.uniroute.routing.decision.Policy;
import dev.uniroute.routing.guard.Guard;
import dev.uniroute.routing.profile.Prediction;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The deferral curve of a router with the guard (docs/method.md). The default model is {@code auto}: at every lambda the LLM with
 * the smallest L + lambda c, L its mean loss on S_val. Those are the hull models of {@link ParetoRandom}; between the lambdas at
 * which they take turns the default is fixed, and the curve is that of the losses with the guard's penalties.
 */
public final class GuardedCurve {

    /** The margins that are tried, z; the service's own among them. */
    public static final List<Double> MARGINS = DoubleStream.concat(
                    DoubleStream.of(0.25, 0.5, 1, 1.5, 2, 3), DoubleStream.of(Policy.DEFAULT_GUARD_MARGIN))
            .distinct()
            .sorted()
            .boxed()
            .toList();

    private GuardedCurve() {}

    /**
     * The curve.
     *
     * @param predictions [u][n], of every unseen LLM for every test prompt
     * @param margin z, >= 0
     */
    static DeferralCurve of(Prediction[][] predictions, double margin, Cell cell) {
        double[] errors = cell.validationLosses();
        ParetoRandom constants = new ParetoRandom(errors, cell.costs());
        List<Integer> dearestFirst = constants.hull().reversed();
        List<CurvePoint> turns = constants.curve(cell.test()).points();
        List<CurvePoint> points = new ArrayList<>();
        for (int i = 0; i < dearestFirst.size(); i++) {
            double end = i + 1 < turns.size() ? turns.get(i + 1).lambda() : Double.POSITIVE_INFINITY;
            double[][] losses = penalised(predictions, dearestFirst.get(i), margin);
            DeferralCurve whole = DeferralSweep.curve(losses, cell.costs(), cell.test());
            points.addAll(between(whole, turns.get(i).lambda(), end));
        }
        return DeferralCurve.of(points);
    }

    private static double[][] penalised(Prediction[][] predictions, int kept, double margin) {
        Guard guard = Guard.of(name(kept), margin);
        double[][] losses = new double[predictions.length][predictions[0].length];
        for (int u = 0; u < losses.length; u++) {
            for (int n = 0; n < losses[u].length; n++) {
                losses[u][n] =
                        predictions[u][n].loss() + guard.penalty(name(u), predictions[u][n], predictions[kept][n]);
            }
        }
        return losses;
    }

    private static String name(int u) {
        return "llm " + u;
    }

    /** The part of a curve from one lambda on and below another. */
    private static List<CurvePoint> between(DeferralCurve curve, double from, double end) {
        List<CurvePoint> part = new ArrayList<>();
        for (CurvePoint point : curve.points()) {
            if (point.lambda() <= from) {
                part.clear(); // only the last of these is in force at the beginning
                part.add(new CurvePoint(from, point.cost(), point.quality()));
            } else if (point.lambda() < end) {
                part.add(point);
            }
        }
        return part;
    }
}
