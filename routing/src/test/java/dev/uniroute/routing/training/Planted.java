package dev.uniroute.routing.training;

import dev.uniroute.routing.clustering.Points;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Prompts of four topics, in the plane around the corners of a square, and models each of which is good at some of them: model m
 * is right on topic t with the probability SKILLS[m][t].
 */
final class Planted {

    static final int TOPICS = 4;

    /** A cheap one that knows two topics, one that knows the others, a dear one that is fair at all. */
    static final double[][] SKILLS = {{0.95, 0.9, 0.1, 0.15}, {0.1, 0.2, 0.9, 0.95}, {0.7, 0.7, 0.7, 0.7}};

    static final double[] COSTS = {1, 2, 5};

    private Planted() {}

    /** The last {@code representative} prompts are representative, all are graded. */
    static TrainingData data(int prompts, int representative, long seed) {
        Random random = new Random(seed);
        float[] values = new float[2 * prompts];
        double[][] scores = new double[SKILLS.length][prompts];
        for (int n = 0; n < prompts; n++) {
            int topic = topic(n);
            int row = topic / 2;
            int column = topic % 2;
            values[2 * n] = (float) (column + 0.15 * random.nextGaussian());
            values[2 * n + 1] = (float) (row + 0.15 * random.nextGaussian());
            for (int m = 0; m < SKILLS.length; m++) {
                scores[m][n] = random.nextDouble() < SKILLS[m][topic] ? 1 : 0;
            }
        }
        return new TrainingData(
                ids(prompts),
                Points.of(2, values),
                IntStream.range(prompts - representative, prompts).boxed().toList(),
                new ScoreTable(prompts, List.of(scores), COSTS));
    }

    static int topic(int prompt) {
        return prompt % TOPICS;
    }

    /** The same prompts with other grades. */
    static TrainingData withScores(TrainingData data, ScoreTable scores) {
        return new TrainingData(data.promptIds(), data.embeddings(), data.representative(), scores);
    }

    /** Grades are kept on these prompts only. */
    static TrainingData gradedOn(TrainingData data, int... prompts) {
        List<double[]> rows = new ArrayList<>();
        for (int m = 0; m < data.scores().models(); m++) {
            double[] row = new double[data.prompts()];
            Arrays.fill(row, Double.NaN);
            for (int n : prompts) {
                row[n] = data.scores().score(m, n);
            }
            rows.add(row);
        }
        return withScores(data, new ScoreTable(data.prompts(), rows, COSTS));
    }

    private static List<String> ids(int n) {
        return IntStream.range(0, n).mapToObj(i -> "prompt-" + i).toList();
    }
}
