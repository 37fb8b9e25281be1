package dev.uniroute.bench.data;

import java.util.Arrays;
import java.util.List;

/** Numbers by model and prompt, some of them missing. Shape [m][n]; immutable. */
public final class Cells {

    private final double[][] values;
    private final int prompts;

    /**
     * A table.
     *
     * @param prompts number of prompts
     * @param rows a row per model, copied; NaN: missing
     */
    public Cells(int prompts, List<double[]> rows) {
        for (double[] row : rows) {
            if (row.length != prompts) {
                throw new IllegalArgumentException(row.length + " values for " + prompts + " prompts");
            }
        }
        this.prompts = prompts;
        this.values = rows.stream().map(double[]::clone).toArray(double[][]::new);
    }

    public int models() {
        return values.length;
    }

    public int prompts() {
        return prompts;
    }

    /** The value of model m on prompt n; NaN if it is missing. */
    public double get(int m, int n) {
        return values[m][n];
    }

    public boolean isPresent(int m, int n) {
        return !Double.isNaN(values[m][n]);
    }

    /** How many values model m has. */
    public int count(int m) {
        return (int) Arrays.stream(values[m]).filter(v -> !Double.isNaN(v)).count();
    }

    /** The mean of what model m has; NaN if it has nothing. */
    public double mean(int m) {
        return Arrays.stream(values[m]).filter(v -> !Double.isNaN(v)).average().orElse(Double.NaN);
    }

    /** A copy of the row of model m. */
    public double[] row(int m) {
        return values[m].clone();
    }

    /** The table of these models and prompts only, in this order. */
    public Cells of(List<Integer> models, List<Integer> chosenPrompts) {
        int[] columns = chosenPrompts.stream().mapToInt(Integer::intValue).toArray();
        return new Cells(
                columns.length,
                models.stream()
                        .map(m -> Arrays.stream(columns)
                                .mapToDouble(n -> values[m][n])
                                .toArray())
                        .toList());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cells that && prompts == that.prompts && Arrays.deepEquals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(values);
    }

    @Override
    public String toString() {
        return "Cells[" + values.length + " models x " + prompts + " prompts]";
    }
}
