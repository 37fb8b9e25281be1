package dev.uniroute.bench.results;

import dev.uniroute.bench.protocol.Outcome;
import dev.uniroute.routing.curve.MeanEstimate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The mean of a method's deferral curves over the splits, at the costs of the grid, with its 95 % confidence band.
 *
 * @param points a mean and its standard error per cost
 */
public record CurveBand(List<MeanEstimate> points) {

    private static final double Z95 = 1.96;

    public CurveBand {
        points = List.copyOf(points);
    }

    static CurveBand of(List<Outcome> outcomes) {
        int size = outcomes.getFirst().curve().size();
        return new CurveBand(IntStream.range(0, size)
                .mapToObj(i -> MeanEstimate.of(at(outcomes, i)))
                .toList());
    }

    /** Of the differences {@code first - second}, split by split. */
    static CurveBand ofDifferences(List<Outcome> first, List<Outcome> second) {
        int size = first.getFirst().curve().size();
        return new CurveBand(IntStream.range(0, size)
                .mapToObj(i -> MeanEstimate.ofDifferences(at(first, i), at(second, i)))
                .toList());
    }

    private static double[] at(List<Outcome> outcomes, int i) {
        return outcomes.stream().mapToDouble(it -> it.curve().get(i)).toArray();
    }

    public double mean(int i) {
        return points.get(i).mean();
    }

    /** Lower end of the band. */
    public double low(int i) {
        return mean(i) - Z95 * points.get(i).standardError();
    }

    /** Upper end of the band. */
    public double high(int i) {
        return mean(i) + Z95 * points.get(i).standardError();
    }
}
