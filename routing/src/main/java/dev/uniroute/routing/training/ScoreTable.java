package dev.uniroute.routing.training;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The grades of M models on N prompts: a score in [0, 1], or nothing where a model was not graded. Shape [m][n]. Immutable.
 */
public final class ScoreTable {

    private final double[][] scores;
    private final int prompts;
    private final double[] costs;

    /**
     * A table.
     *
     * @param prompts N, >= 0
     * @param scores [m][n], copied; NaN: not graded
     * @param costs [m], mean cost of a call of each model in USD, finite and >= 0; copied
     * @throws IllegalArgumentException if the shapes differ or a value is out of range; the message names it
     */
    public ScoreTable(int prompts, List<double[]> scores, double[] costs) {
        if (scores.size() != costs.length) {
            throw new IllegalArgumentException(scores.size() + " models have scores, " + costs.length + " have costs");
        }
        this.prompts = prompts;
        this.scores = scores.stream().map(double[]::clone).toArray(double[][]::new);
        this.costs = costs.clone();
        for (int m = 0; m < costs.length; m++) {
            requireScores(m);
            if (!(costs[m] >= 0 && costs[m] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "the cost of model " + m + " must be finite and >= 0, is " + costs[m]);
            }
        }
    }

    /** No model: nothing is graded. */
    public static ScoreTable none(int prompts) {
        return new ScoreTable(prompts, List.of(), new double[0]);
    }

    /** M, the number of models. */
    public int models() {
        return scores.length;
    }

    /** N, the number of prompts. */
    public int prompts() {
        return prompts;
    }

    /** Score of model m on prompt n, in [0, 1]; NaN if it was not graded. */
    public double score(int m, int n) {
        return scores[m][n];
    }

    /** Whether model m was graded on prompt n. */
    public boolean isGraded(int m, int n) {
        return !Double.isNaN(scores[m][n]);
    }

    /** Mean cost of a call of model m in USD. */
    public double cost(int m) {
        return costs[m];
    }

    /** Whether any model was graded on prompt n. */
    public boolean isGraded(int n) {
        return Arrays.stream(scores).anyMatch(row -> !Double.isNaN(row[n]));
    }

    /** How many models were graded on any prompt. */
    public int gradedModels() {
        return Math.toIntExact(Arrays.stream(scores)
                .filter(row -> !Arrays.stream(row).allMatch(Double::isNaN))
                .count());
    }

    /** Mean score of model m over those of these prompts on which it was graded; empty if there is none. */
    public OptionalDouble mean(int m, int... chosen) {
        return Arrays.stream(chosen)
                .filter(n -> isGraded(m, n))
                .mapToDouble(n -> scores[m][n])
                .average();
    }

    /** The table of these prompts only, in this order. */
    public ScoreTable ofPrompts(int... chosen) {
        List<double[]> columns = Arrays.stream(scores)
                .map(row -> Arrays.stream(chosen).mapToDouble(n -> row[n]).toArray())
                .toList();
        return new ScoreTable(chosen.length, columns, costs);
    }

    /** The table of these models only, in this order. */
    public ScoreTable ofModels(int... chosen) {
        return new ScoreTable(
                prompts,
                Arrays.stream(chosen).mapToObj(m -> scores[m]).toList(),
                Arrays.stream(chosen).mapToDouble(m -> costs[m]).toArray());
    }

    private void requireScores(int m) {
        if (scores[m].length != prompts) {
            throw new IllegalArgumentException(
                    "model " + m + " has scores for " + scores[m].length + " of " + prompts + " prompts");
        }
        for (int n = 0; n < prompts; n++) {
            double score = scores[m][n];
            if (score < 0 || score > 1) {
                throw new IllegalArgumentException(
                        "the score of model " + m + " on prompt " + n + " must be in [0, 1], is " + score);
            }
        }
    }
}
