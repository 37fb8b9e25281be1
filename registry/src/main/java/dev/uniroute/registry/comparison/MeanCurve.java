package dev.uniroute.registry.comparison;

import dev.uniroute.routing.curve.CurvePoint;
import dev.uniroute.routing.curve.DeferralCurve;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The mean of the deferral curves of several folds: at every cost the mean of their qualities. Profiles differ from fold to
 * fold, so one lambda means another trade-off in each, and the curve of all prompts together would mix what no router mixes.
 *
 * @param points by ascending cost, at least one; straight lines between them
 */
public record MeanCurve(List<Point> points) {

    private static final int MOST_POINTS = 1_000;

    public MeanCurve {
        points = List.copyOf(points);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("a curve has at least 1 point");
        }
    }

    /**
     * What is reached at a cost.
     *
     * @param cost mean cost of a call
     * @param quality mean score
     */
    public record Point(double cost, double quality) {}

    /**
     * The mean of these curves at the costs of all their points between two costs, which are among them; at {@value
     * #MOST_POINTS} of them if they are more.
     */
    static MeanCurve of(List<DeferralCurve> curves, double minCost, double maxCost) {
        double[] costs = DoubleStream.concat(
                        DoubleStream.of(minCost, maxCost),
                        curves.stream()
                                .flatMap(curve -> curve.points().stream())
                                .mapToDouble(CurvePoint::cost)
                                .filter(cost -> cost > minCost && cost < maxCost))
                .sorted()
                .distinct()
                .toArray();
        return new MeanCurve(evenly(DoubleStream.of(costs).boxed().toList(), MOST_POINTS)
                .map(cost -> new Point(cost, quality(curves, cost)))
                .toList());
    }

    /** At most so many of these items, evenly taken, the first and the last among them. */
    public static <T> Stream<T> evenly(List<T> items, int most) {
        int size = Math.min(items.size(), most);
        return IntStream.range(0, size)
                .map(i -> size == 1 ? 0 : Math.toIntExact((long) i * (items.size() - 1) / (size - 1)))
                .mapToObj(items::get);
    }

    /** The highest quality. */
    public double peak() {
        return points.stream().mapToDouble(Point::quality).max().orElseThrow();
    }

    /**
     * The smallest cost at which it is as good as a constant, relative to the cost of that; empty if it never is, or the
     * constant costs nothing.
     */
    OptionalDouble qnc(CurvePoint constant) {
        for (int i = 0; i < points.size() && constant.cost() > 0; i++) {
            if (points.get(i).quality() >= constant.quality()) {
                double cost = i == 0 ? points.getFirst().cost() : crossing(i, constant.quality());
                return OptionalDouble.of(cost / constant.cost());
            }
        }
        return OptionalDouble.empty();
    }

    private double crossing(int i, double quality) {
        Point left = points.get(i - 1);
        Point right = points.get(i);
        double share = (quality - left.quality()) / (right.quality() - left.quality());
        return left.cost() + share * (right.cost() - left.cost());
    }

    private static double quality(List<DeferralCurve> curves, double cost) {
        return curves.stream()
                .mapToDouble(curve -> curve.qualityAt(cost))
                .average()
                .orElseThrow();
    }
}
