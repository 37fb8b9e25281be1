package dev.uniroute.routing.curve;

import java.util.Arrays;

/**
 * What the answers of M models to N prompts were worth and what they cost: the truth that routers are measured against.
 * Shape [m][n]; M, N >= 1. Immutable.
 */
public final class Outcomes {

    private final double[][] qualities;
    private final double[][] costs;

    private Outcomes(double[][] qualities, double[][] costs) {
        this.qualities = copy(qualities);
        this.costs = copy(costs);
        if (models() == 0 || prompts() == 0) {
            throw new IllegalArgumentException("outcomes need at least 1 model and 1 prompt");
        }
        requireValues("quality", this.qualities);
        requireValues("cost", this.costs);
    }

    /**
     * Outcomes.
     *
     * @param qualities [m][n], scores; copied
     * @param costs [m][n], costs of the calls, in any one unit; copied
     * @throws IllegalArgumentException if a shape differs or a value is negative or not finite (an answer that was not
     *     graded has no place here)
     */
    public static Outcomes of(double[][] qualities, double[][] costs) {
        return new Outcomes(qualities, costs);
    }

    /**
     * Outcomes where every call of a model costs the same.
     *
     * @param qualities [m][n]
     * @param costs [m]
     */
    public static Outcomes withFixedCosts(double[][] qualities, double... costs) {
        double[][] perPrompt = new double[costs.length][];
        for (int m = 0; m < costs.length; m++) {
            perPrompt[m] = new double[qualities[0].length];
            Arrays.fill(perPrompt[m], costs[m]);
        }
        return new Outcomes(qualities, perPrompt);
    }

    /** M, the number of models. */
    public int models() {
        return qualities.length;
    }

    /** N, the number of prompts. */
    public int prompts() {
        return qualities[0].length;
    }

    /** Score of model m's answer to prompt n. */
    public double quality(int m, int n) {
        return qualities[m][n];
    }

    /** Cost of model m's answer to prompt n. */
    public double cost(int m, int n) {
        return costs[m][n];
    }

    /** What always calling model m reaches: its average cost and quality, at lambda 0. */
    public CurvePoint constant(int m) {
        return new CurvePoint(0, mean(costs[m]), mean(qualities[m]));
    }

    /** Average cost per model, [m]. */
    public double[] meanCosts() {
        return Arrays.stream(costs).mapToDouble(Outcomes::mean).toArray();
    }

    /** The model with the highest average quality; ties go to the cheaper, then to the lower index. */
    public int bestConstant() {
        int best = 0;
        for (int m = 1; m < models(); m++) {
            best = isBetter(constant(m), constant(best)) ? m : best;
        }
        return best;
    }

    /** The outcomes of these models only, in this order. */
    public Outcomes ofModels(int... chosen) {
        return new Outcomes(rows(qualities, chosen), rows(costs, chosen));
    }

    private static boolean isBetter(CurvePoint one, CurvePoint other) {
        return one.quality() > other.quality() || (one.quality() == other.quality() && one.cost() < other.cost());
    }

    private static double[][] rows(double[][] table, int... chosen) {
        return Arrays.stream(chosen).mapToObj(m -> table[m]).toArray(double[][]::new);
    }

    private static double[][] copy(double[][] table) {
        return Arrays.stream(table).map(double[]::clone).toArray(double[][]::new);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private void requireValues(String name, double[][] table) {
        if (table.length != models()) {
            throw new IllegalArgumentException("qualities are of " + models() + " models, costs of " + table.length);
        }
        for (int m = 0; m < table.length; m++) {
            if (table[m].length != prompts()) {
                throw new IllegalArgumentException(
                        name + " of model " + m + " is of " + table[m].length + " prompts, not of " + prompts());
            }
            for (int n = 0; n < table[m].length; n++) {
                if (!(table[m][n] >= 0 && table[m][n] < Double.POSITIVE_INFINITY)) {
                    throw new IllegalArgumentException(name + " of model " + m + " on prompt " + n
                            + " must be finite and >= 0 but is " + table[m][n]);
                }
            }
        }
    }
}
