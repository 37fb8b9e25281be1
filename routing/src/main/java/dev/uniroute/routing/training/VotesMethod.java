package dev.uniroute.routing.training;

import dev.uniroute.routing.profile.AttributeEstimator;
import dev.uniroute.routing.profile.ProfileEstimator;
import dev.uniroute.routing.profile.PromptScores;
import dev.uniroute.routing.profile.VoteEstimator;

/**
 * Another method whose profiles are made from pairwise votes. It is trained on the prompts alone: grades are of another unit
 * than the probability to be preferred, so they say nothing here.
 *
 * @param inner trains without grades, and its features are not prompts one by one
 */
public record VotesMethod(RouterMethod inner) implements RouterMethod {

    @Override
    public TrainedRouter train(TrainingData data, long seed) throws InterruptedException {
        TrainedRouter trained = inner.train(data.withoutScores(), seed);
        ProfileEstimator estimator = trained.estimator();
        if (looksAtPromptsOneByOne(estimator)) {
            throw new IllegalArgumentException(
                    "votes are pooled over groups of prompts, which this method does not have");
        }
        return new TrainedRouter(trained.promptMap(), new VoteEstimator(estimator));
    }

    private static boolean looksAtPromptsOneByOne(ProfileEstimator estimator) {
        return estimator instanceof PromptScores
                || (estimator instanceof AttributeEstimator attributes && attributes.inner() instanceof PromptScores);
    }
}
