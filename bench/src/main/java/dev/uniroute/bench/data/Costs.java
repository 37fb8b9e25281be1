package dev.uniroute.bench.data;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The costs of a data set.
 *
 * @param cells [m][n], USD
 * @param source where they are from
 */
record Costs(Cells cells, CostSource source) {

    /** Costs as they were measured; a model without any has none. */
    static Costs measured(List<MeasuredModel> models, Map<String, double[]> byModel, int prompts) {
        double[] none = new double[prompts];
        Arrays.fill(none, Double.NaN);
        byModel.forEach((model, row) -> {
            if (Arrays.stream(row).anyMatch(cost -> cost < 0)) {
                throw new DataException("costs.csv: a cost of " + model + " is below 0");
            }
        });
        List<double[]> rows = models.stream()
                .map(model -> byModel.getOrDefault(model.id(), none))
                .toList();
        return new Costs(new Cells(prompts, rows), CostSource.MEASURED);
    }
}
