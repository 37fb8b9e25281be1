package dev.uniroute.routing.training;

import dev.uniroute.routing.curve.DeferralSweep;
import dev.uniroute.routing.curve.Outcomes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Chooses a parameter by the paper's rule (METHOD section 3): represent the training models by their training labels, route the
 * representative prompts among them, keep the candidate with the largest Area, of equal ones the first.
 *
 * <p>Training labels are the grades on prompts that are not representative. Where there are none, the usual case in service,
 * the representative prompts are split into {@value #FOLDS} parts at random; each is predicted from the grades on the others,
 * and one Area is measured over all of them. An answer that was not graded counts with the mean score of its model. Nothing of
 * the models that the router is for is read.
 */
final class ChoiceByArea {

    private static final int FOLDS = 5;

    private final TrainingData data;
    private final int[] held;
    private final Outcomes outcomes;

    private ChoiceByArea(TrainingData data, int[] held) {
        this.data = data;
        this.held = held;
        this.outcomes = outcomes(data.scores(), held);
    }

    /**
     * The candidate with the largest Area; the only one, if there is but one.
     *
     * @param seed fixes the parts
     * @return empty if fewer than two models are graded on the representative prompts, or too few prompts are
     */
    static OptionalInt choose(TrainingData data, List<Integer> candidates, Trial trial, long seed)
            throws InterruptedException {
        if (candidates.size() == 1) {
            return OptionalInt.of(candidates.getFirst());
        }
        int[] held = data.gradedRepresentative();
        if (data.scores().ofPrompts(held).gradedModels() < 2 || held.length < FOLDS) {
            return OptionalInt.empty();
        }
        double[] areas = new ChoiceByArea(data, held).areas(trial, seed);
        int best = 0;
        for (int c = 1; c < areas.length; c++) {
            best = areas[c] > areas[best] ? c : best;
        }
        return OptionalInt.of(candidates.get(best));
    }

    private double[] areas(Trial trial, long seed) throws InterruptedException {
        int[] labelled = data.gradedOthers();
        List<double[][]> losses =
                labelled.length > 0 ? trial.predict(labelled, held) : crossValidated(trial, new SplittableRandom(seed));
        return losses.stream().mapToDouble(this::area).toArray();
    }

    private double area(double[][] losses) {
        double[] costs = outcomes.meanCosts();
        return DeferralSweep.curve(losses, costs, outcomes)
                .area(
                        Arrays.stream(costs).min().orElseThrow(),
                        Arrays.stream(costs).max().orElseThrow());
    }

    private List<double[][]> crossValidated(Trial trial, RandomGenerator random) throws InterruptedException {
        int[] fold = IntStream.range(0, held.length).map(i -> i % FOLDS).toArray();
        for (int i = fold.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = fold[i];
            fold[i] = fold[j];
            fold[j] = swapped;
        }
        List<double[][]> all = new ArrayList<>();
        for (int part = 0; part < FOLDS; part++) {
            int number = part;
            int[] inside = IntStream.range(0, held.length)
                    .filter(i -> fold[i] == number)
                    .toArray();
            int[] outside = IntStream.range(0, held.length)
                    .filter(i -> fold[i] != number)
                    .toArray();
            fill(all, inside, trial.predict(prompts(outside), prompts(inside)));
        }
        return all;
    }

    private int[] prompts(int... positions) {
        return Arrays.stream(positions).map(i -> held[i]).toArray();
    }

    private void fill(List<double[][]> all, int[] positions, List<double[][]> part) {
        for (int c = 0; c < part.size(); c++) {
            if (all.size() == c) {
                all.add(new double[outcomes.models()][held.length]);
            }
            for (int m = 0; m < outcomes.models(); m++) {
                for (int i = 0; i < positions.length; i++) {
                    all.get(c)[m][positions[i]] = part.get(c)[m][i];
                }
            }
        }
    }

    private static Outcomes outcomes(ScoreTable scores, int[] held) {
        double[][] qualities = new double[scores.models()][held.length];
        double[] costs = new double[scores.models()];
        for (int m = 0; m < costs.length; m++) {
            double mean = scores.mean(m, held).orElse(0);
            for (int i = 0; i < held.length; i++) {
                qualities[m][i] = scores.isGraded(m, held[i]) ? scores.score(m, held[i]) : mean;
            }
            costs[m] = scores.cost(m);
        }
        return Outcomes.withFixedCosts(qualities, costs);
    }
}
