package dev.uniroute.routing.training;

import dev.uniroute.routing.algebra.Matrix;
import dev.uniroute.routing.gaussian.GaussianProcess;
import dev.uniroute.routing.profile.GaussianPosterior;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The default: a Gaussian process over prompts and models, whose prior for a new model is learnt from the models known at
 * training ({@link GaussianProcess}; docs/gaussian-process.md). It has no parameter to set: with no known model it is a smooth
 * shrinkage of the new model's own grades, with every model that is known it knows better what to expect.
 */
public record GaussianProcessMethod() implements RouterMethod {

    @Override
    public TrainedRouter train(TrainingData data, long seed) throws InterruptedException {
        if (data.prompts() == 0) {
            throw new IllegalArgumentException("no prompt is stored to train on");
        }
        ScoreTable scores = gradedModels(data.scores());
        int[] graded =
                IntStream.range(0, data.prompts()).filter(scores::isGraded).toArray();
        GaussianProcess process = GaussianProcess.fit(data.embeddings(), graded, losses(scores, graded), seed);
        int[] representative =
                data.representative().stream().mapToInt(Integer::intValue).toArray();
        List<String> ids =
                data.representative().stream().map(data.promptIds()::get).toList();
        GaussianPosterior posterior = process.represent(
                ids,
                data.embeddings().rows(representative),
                losses(scores, representative),
                IntStream.of(representative)
                        .map(n -> Math.max(-1, Arrays.binarySearch(graded, n)))
                        .toArray());
        return new TrainedRouter(posterior.map(), posterior);
    }

    private static ScoreTable gradedModels(ScoreTable scores) {
        return scores.ofModels(IntStream.range(0, scores.models())
                .filter(m -> IntStream.range(0, scores.prompts()).anyMatch(n -> scores.isGraded(m, n)))
                .toArray());
    }

    private static Matrix losses(ScoreTable scores, int... prompts) {
        return Matrix.of(prompts.length, scores.models(), (i, m) -> 1 - scores.score(m, prompts[i]));
    }
}
