package dev.uniroute.routing.curve;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Average quality over average cost as lambda runs over all its breakpoints (METHOD section 3). Immutable; at least one
 * point. {@link DeferralSweep} draws it.
 *
 * <p>Between its points the curve is the straight line, which mixing the two routers at random reaches; left of its
 * cheapest point and right of its dearest it is held flat. It is neither made monotone nor extended to cost 0. Where routers
 * decide on costs that are not the realised ones, the points need not be in the order of their costs: the curve goes through
 * them by ascending cost, of equal costs by descending lambda.
 */
public final class DeferralCurve {

    private final double[] lambdas;
    /** By ascending lambda. */
    private final double[] costs;

    private final double[] qualities;
    /** Indices of the points from left to right. */
    private final int[] order;

    /** Takes the arrays; lambdas ascend. */
    DeferralCurve(double[] lambdas, double[] costs, double[] qualities) {
        this.lambdas = lambdas;
        this.costs = costs;
        this.qualities = qualities;
        this.order = byCost(costs);
    }

    /** The curve through these points: one or more, by ascending lambda. */
    public static DeferralCurve of(List<CurvePoint> points) {
        if (points.isEmpty()) {
            throw new IllegalArgumentException("a curve has at least 1 point");
        }
        for (int i = 1; i < points.size(); i++) {
            if (points.get(i).lambda() < points.get(i - 1).lambda()) {
                throw new IllegalArgumentException("the lambda of point " + i + " is below that of the one before it");
            }
        }
        return new DeferralCurve(
                points.stream().mapToDouble(CurvePoint::lambda).toArray(),
                points.stream().mapToDouble(CurvePoint::cost).toArray(),
                points.stream().mapToDouble(CurvePoint::quality).toArray());
    }

    /** The points by ascending lambda, that is from the dearest to the cheapest as the router sees costs. */
    public List<CurvePoint> points() {
        return IntStream.range(0, lambdas.length).mapToObj(this::point).toList();
    }

    /** How many points there are. */
    public int size() {
        return lambdas.length;
    }

    /** The i-th point, 0 <= i < size. */
    public CurvePoint point(int i) {
        return new CurvePoint(lambdas[i], costs[i], qualities[i]);
    }

    /** The highest quality of a point. */
    public double peak() {
        return Arrays.stream(qualities).max().orElseThrow();
    }

    /**
     * Quality at a cost, on the polygon. Of several points with just that cost, the best.
     *
     * @param cost any; beyond the ends the curve is flat
     */
    public double qualityAt(double cost) {
        int right = firstFrom(cost);
        if (right < order.length && costAt(right) == cost) {
            return bestFrom(right);
        }
        int left = Math.max(0, right - 1);
        return between(left, Math.min(right, order.length - 1), cost);
    }

    /**
     * The mean quality over a range of costs: the trapezoid area under the curve from minCost to maxCost, divided by
     * maxCost - minCost. Where both are the same it is the quality there.
     *
     * <p>Example: the points (1, 0.5) and (3, 0.7) have area 0.6 over [1, 3], and (0.6 * 2 + 0.7 * 1) / 3 over [1, 4].
     *
     * @param minCost cost of the cheapest model
     * @param maxCost cost of the dearest model, >= minCost
     */
    public double area(double minCost, double maxCost) {
        if (!(minCost <= maxCost)) {
            throw new IllegalArgumentException(
                    "minCost must be <= maxCost but they are " + minCost + " and " + maxCost);
        }
        if (minCost == maxCost) {
            return qualityAt(minCost);
        }
        int last = order.length - 1;
        double area = flat(minCost, Math.min(maxCost, costAt(0)), qualityFrom(0));
        for (int i = 0; i < last; i++) {
            area += trapezoid(i, minCost, maxCost);
        }
        area += flat(Math.max(minCost, costAt(last)), maxCost, qualityFrom(last));
        return area / (maxCost - minCost);
    }

    /**
     * QNC, the quality-neutral cost: the smallest cost at which the curve reaches the quality of a model, relative to the
     * cost of that model; infinite if the curve stays below it. The crossing is found on the polygon.
     *
     * @param best the best single model, {@link Outcomes#bestConstant}; its cost is > 0
     */
    public double qnc(CurvePoint best) {
        if (!(best.cost() > 0)) {
            throw new IllegalArgumentException("the cost of the best model must be > 0 but is " + best.cost());
        }
        for (int i = 0; i < order.length; i++) {
            if (qualityFrom(i) >= best.quality()) {
                return (i == 0 ? costAt(0) : crossing(i, best.quality())) / best.cost();
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    /** Where the line from the point before the i-th to it reaches a quality above that of the former. */
    private double crossing(int i, double quality) {
        double share = (quality - qualityFrom(i - 1)) / (qualityFrom(i) - qualityFrom(i - 1));
        return costAt(i - 1) + share * (costAt(i) - costAt(i - 1));
    }

    private static double flat(double from, double to, double quality) {
        return Math.max(0, to - from) * quality;
    }

    private double trapezoid(int left, double minCost, double maxCost) {
        double from = Math.max(minCost, costAt(left));
        double to = Math.min(maxCost, costAt(left + 1));
        return from < to ? (to - from) * (between(left, left + 1, from) + between(left, left + 1, to)) / 2 : 0;
    }

    /** On the line through two neighbours, whose costs differ unless they are one point. */
    private double between(int left, int right, double cost) {
        if (left == right) {
            return qualityFrom(left);
        }
        double share = (cost - costAt(left)) / (costAt(right) - costAt(left));
        return (1 - share) * qualityFrom(left) + share * qualityFrom(right);
    }

    /** The leftmost point that costs so much or more; the number of points if none does. */
    private int firstFrom(double cost) {
        int low = 0;
        int high = order.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (costAt(middle) < cost) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private double bestFrom(int first) {
        double best = qualityFrom(first);
        for (int i = first + 1; i < order.length && costAt(i) == costAt(first); i++) {
            best = Math.max(best, qualityFrom(i));
        }
        return best;
    }

    private double costAt(int i) {
        return costs[order[i]];
    }

    private double qualityFrom(int i) {
        return qualities[order[i]];
    }

    /** From left to right; nothing to sort where costs fall with lambda, as they do where the router knows them. */
    private static int[] byCost(double[] costs) {
        int last = costs.length - 1;
        IntStream descendingLambda = IntStream.rangeClosed(0, last).map(i -> last - i);
        if (IntStream.range(0, last).allMatch(i -> costs[i] >= costs[i + 1])) {
            return descendingLambda.toArray();
        }
        return descendingLambda
                .boxed()
                .sorted(Comparator.comparingDouble(i -> costs[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
