package dev.uniroute.routing.gaussian;

import dev.uniroute.routing.algebra.Matrix;
import dev.uniroute.routing.promptmap.RbfKernel;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Sets up {@link MarginalLikelihood}: some training models, each on some of its prompts, as if it had never been seen. */
final class ScaleSearch {

    /** With fewer training models nothing can be learnt from leaving one out. */
    static final int FEWEST_MODELS = 3;

    static final int CASES = 8;
    private static final int PROMPTS = 150;

    private ScaleSearch() {}

    static Scales learn(TrainingModels models, Scales initial, RandomGenerator random) throws InterruptedException {
        List<MarginalLikelihood.Case> cases = new ArrayList<>();
        for (int h : Draws.some(models.count(), CASES, random)) {
            cases.add(leaveOut(models, h, Draws.some(models.graded(h), PROMPTS, random)));
        }
        return new MarginalLikelihood(cases, initial).maximise();
    }

    private static MarginalLikelihood.Case leaveOut(TrainingModels models, int h, int... prompts) {
        int[] others = models.without(h);
        Matrix expected = models.regression().leaveOneOut().ofColumns(others).ofRows(prompts);
        Population population =
                Population.of(expected, models.losses().ofColumns(others).ofRows(prompts));
        Matrix z = models.z().ofRows(prompts);
        Matrix membership = models.membership().ofRows(prompts);
        double scale = models.lossKernel().kernel().lengthScale();
        return new MarginalLikelihood.Case(
                List.of(
                        gram(population.spread()),
                        gram(z),
                        new RbfKernel(expected, scale).atRows(expected),
                        gram(membership),
                        gram(population.itemMean()),
                        gram(population.itemSpread()),
                        Matrix.zero(prompts.length, prompts.length).plusDiagonal(1)),
                models.losses()
                        .ofColumns(h)
                        .ofRows(prompts)
                        .plus(-1, population.mean())
                        .plus(-1, population.itemMean()));
    }

    private static Matrix gram(Matrix features) {
        return features.times(features.transpose());
    }
}
