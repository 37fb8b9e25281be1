package dev.uniroute.routing.training;

import dev.uniroute.routing.embedding.Embedding;
import dev.uniroute.routing.profile.Observation;
import dev.uniroute.routing.profile.Profile;
import dev.uniroute.routing.profile.ProfileEstimator;
import dev.uniroute.routing.profile.ProfileState;
import dev.uniroute.routing.promptmap.FeatureWeights;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a router predicts for prompts that it has not seen graded: profiles of the models from their grades on some prompts,
 * then {@code gamma(x, h) = Phi(x)^T Psi(h)} on others.
 */
public final class HeldOut {

    /** Loss of a model of which nothing is known. */
    private static final double UNKNOWN_LOSS = 0.5;

    private HeldOut() {}

    /**
     * Predicted losses, [m][held], in [0, 1]. A model without a grade on the fitted prompts is predicted at 1/2.
     *
     * @param data the prompts, and the grades of the models: those of training or others
     * @param fit indices of the prompts whose grades make the profiles
     * @param held indices of the prompts to predict
     */
    public static double[][] losses(TrainedRouter router, TrainingData data, int[] fit, int[] held) {
        List<Optional<Profile>> profiles = profiles(router.estimator(), data, fit);
        double[][] losses = new double[profiles.size()][held.length];
        for (int i = 0; i < held.length; i++) {
            FeatureWeights weights = router.promptMap().weigh(data.embeddings().point(held[i]));
            for (int m = 0; m < losses.length; m++) {
                losses[m][i] = profiles.get(m)
                        .map(profile -> profile.predict(weights).loss())
                        .orElse(UNKNOWN_LOSS);
            }
        }
        return losses;
    }

    /**
     * The profile of every model from its grades on these prompts; empty where there is none that says anything.
     *
     * @param fit indices of prompts
     */
    public static List<Optional<Profile>> profiles(ProfileEstimator estimator, TrainingData data, int[] fit) {
        List<Optional<FeatureWeights>> designs =
                Arrays.stream(fit).mapToObj(n -> design(estimator, data, n)).toList();
        return IntStream.range(0, data.scores().models())
                .mapToObj(m -> profile(estimator, observations(data.scores(), m, fit, designs)))
                .toList();
    }

    private static Optional<FeatureWeights> design(ProfileEstimator estimator, TrainingData data, int n) {
        Embedding embedding = data.embeddings().point(n);
        return estimator.design(data.promptIds().get(n), embedding);
    }

    private static List<Observation> observations(
            ScoreTable scores, int m, int[] fit, List<Optional<FeatureWeights>> designs) {
        return IntStream.range(0, fit.length)
                .filter(i -> scores.isGraded(m, fit[i]) && designs.get(i).isPresent())
                .mapToObj(i -> new Observation(designs.get(i).orElseThrow(), 0, scores.score(m, fit[i]), 0, 0))
                .toList();
    }

    private static Optional<Profile> profile(ProfileEstimator estimator, List<Observation> observations) {
        return observations.isEmpty()
                ? Optional.empty()
                : Optional.of(estimator.estimate(observations, ProfileState.ACTIVE));
    }
}
