package dev.uniroute.bench.protocol;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Costs at which curves of different splits are compared in the report: equal steps of the logarithm from the cheapest to
 * the dearest LLM of the data set.
 *
 * @param costs ascending, USD
 */
public record CostGrid(List<Double> costs) {

    private static final int STEPS = 80;

    public CostGrid {
        costs = List.copyOf(costs);
    }

    public static CostGrid of(Benchmark benchmark) {
        double[] costs = IntStream.range(0, benchmark.models())
                .mapToDouble(m -> benchmark.scores().cost(m))
                .filter(cost -> cost > 0)
                .sorted()
                .toArray();
        if (costs.length == 0) {
            return new CostGrid(List.of(0.0));
        }
        double low = Math.log(costs[0]);
        double step = (Math.log(costs[costs.length - 1]) - low) / STEPS;
        return new CostGrid(IntStream.rangeClosed(0, STEPS)
                .mapToObj(i -> Math.exp(low + i * step))
                .toList());
    }
}
