package dev.uniroute.bench.protocol;

import dev.uniroute.routing.clustering.Points;
import dev.uniroute.routing.curve.DeferralSweep;
import dev.uniroute.routing.profile.Observation;
import dev.uniroute.routing.profile.Prediction;
import dev.uniroute.routing.profile.Profile;
import dev.uniroute.routing.profile.ProfileState;
import dev.uniroute.routing.promptmap.FeatureWeights;
import dev.uniroute.routing.training.RouterMethod;
import dev.uniroute.routing.training.TrainedRouter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A method of the product, run as the product runs it.
 *
 * <ol>
 *   <li>train Phi and the estimator on the cell's training data;
 *   <li>make Psi of every unseen LLM from its scores on S_val;
 *   <li>predict its loss on every test prompt, and sweep lambda.
 * </ol>
 */
final class RouterContender implements Contender {

    private final RouterMethod method;

    RouterContender(RouterMethod method) {
        this.method = method;
    }

    @Override
    public Predictions run(Cell cell, long seed) throws InterruptedException {
        return route(train(cell, seed), cell);
    }

    TrainedRouter train(Cell cell, long seed) throws InterruptedException {
        return method.train(cell.training(), seed);
    }

    Predictions route(TrainedRouter router, Cell cell) throws InterruptedException {
        List<Profile> profiles = profiles(router, cell);
        List<FeatureWeights> weights = weights(router, cell);
        Prediction[][] predictions = profiles.stream()
                .map(profile -> weights.stream().map(profile::predict).toArray(Prediction[]::new))
                .toArray(Prediction[][]::new);
        double[][] losses = Arrays.stream(predictions)
                .map(row -> Arrays.stream(row).mapToDouble(Prediction::loss).toArray())
                .toArray(double[][]::new);
        return new Predictions(
                DeferralSweep.curve(losses, cell.costs(), cell.test()),
                GuardedCurve.MARGINS.stream()
                        .map(margin -> GuardedCurve.of(predictions, margin, cell))
                        .toList(),
                GroupIntervals.check(profiles, weights, cell.testEmbeddings(), cell.test()));
    }

    static List<Profile> profiles(TrainedRouter router, Cell cell) {
        List<String> ids = cell.validationIds();
        List<Optional<FeatureWeights>> designs = IntStream.range(0, ids.size())
                .mapToObj(i -> router.estimator().design(ids.get(i), cell.validationEmbedding(i)))
                .toList();
        List<Profile> profiles = new ArrayList<>();
        for (int u = 0; u < cell.validation().models(); u++) {
            profiles.add(router.estimator().estimate(observations(designs, cell, u), ProfileState.ACTIVE));
        }
        return profiles;
    }

    static List<FeatureWeights> weights(TrainedRouter router, Cell cell) {
        Points prompts = cell.testEmbeddings();
        return IntStream.range(0, prompts.size())
                .mapToObj(prompts::point)
                .map(router.promptMap()::weigh)
                .toList();
    }

    private static List<Observation> observations(List<Optional<FeatureWeights>> designs, Cell cell, int u) {
        List<Observation> observations = new ArrayList<>();
        for (int i = 0; i < designs.size(); i++) {
            double score = cell.validation().score(u, i);
            designs.get(i).ifPresent(features -> observations.add(new Observation(features, 0, score, 0, 0)));
        }
        return observations;
    }
}
