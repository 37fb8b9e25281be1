package dev.uniroute.routing.training;

import dev.uniroute.routing.clustering.NearestFew;
import dev.uniroute.routing.clustering.Points;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The predictions of K-NN for many k at once: the neighbours of a prompt are found once for the largest k and summed from the
 * nearest on. Ungraded neighbours count with the mean loss of their model, as in {@link
 * dev.uniroute.routing.profile.PromptScores}.
 *
 * @param candidates values of k, ascending; those above the number of fitted prompts are cut to it
 */
record NeighbourTrial(TrainingData data, List<Integer> candidates) implements Trial {

    @Override
    public List<double[][]> predict(int[] fit, int[] held) {
        Points fitted = data.embeddings().rows(fit);
        double[][] fittedLosses = losses(fit);
        double[][][] predicted = new double[candidates.size()][data.scores().models()][held.length];
        int[][] neighbours =
                IntStream.of(held).mapToObj(n -> neighbours(fitted, n)).toArray(int[][]::new);
        for (int m = 0; m < fittedLosses.length; m++) {
            for (int i = 0; i < held.length; i++) {
                fill(predicted, m, i, fittedLosses[m], neighbours[i]);
            }
        }
        return List.of(predicted);
    }

    private void fill(double[][][] predicted, int m, int i, double[] losses, int[] neighbours) {
        double sum = 0;
        int summed = 0;
        for (int c = 0; c < predicted.length; c++) {
            int k = Math.min(candidates.get(c), neighbours.length);
            while (summed < k) {
                sum += losses[neighbours[summed++]];
            }
            predicted[c][m][i] = sum / k;
        }
    }

    /** Nearest first. */
    private int[] neighbours(Points fitted, int prompt) {
        double[] distances = fitted.squaredDistances(data.embeddings().point(prompt));
        int most = Math.min(candidates.getLast(), fitted.size());
        return Arrays.stream(NearestFew.of(distances, most))
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> distances[i]).thenComparingInt(i -> i))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private double[][] losses(int[] fit) {
        ScoreTable scores = data.scores();
        double[][] losses = new double[scores.models()][fit.length];
        for (int m = 0; m < losses.length; m++) {
            double mean = scores.mean(m, fit).orElse(0.5);
            for (int i = 0; i < fit.length; i++) {
                losses[m][i] = 1 - (scores.isGraded(m, fit[i]) ? scores.score(m, fit[i]) : mean);
            }
        }
        return losses;
    }
}
