package dev.uniroute.routing.training;

import dev.uniroute.routing.clustering.Points;
import dev.uniroute.routing.network.MlpTraining;
import dev.uniroute.routing.network.Network;
import dev.uniroute.routing.profile.ClusterMeans;
import dev.uniroute.routing.profile.FeatureProfile;
import dev.uniroute.routing.profile.Profile;
import dev.uniroute.routing.promptmap.NearestCentroid;
import dev.uniroute.routing.promptmap.SoftmaxNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * LearnedMap (METHOD section 2): Phi is a network that is trained on the grades of the training models, so that prompts on which
 * the same models fail are alike.
 *
 * <ol>
 *   <li>K-means on all embeddings gives K clusters.
 *   <li>Psi of every training model: its plain mean loss per cluster over the training labels, the grades on prompts that are not
 *       representative (on all of them where there are no others).
 *   <li>{@code Phi(x) = softmax(FC_K(H(H(BN(x)))))}, {@code H = ReLU o BN o FC(128)}, is trained on the same labels by {@link
 *       MlpTraining#ofThePaper}: log loss of {@code gamma = Phi^T Psi} ({@link MixtureLoss}).
 *   <li>A new model's Psi: its plain mean loss on the representative prompts of each cluster. Phi is soft, clusters are hard.
 * </ol>
 *
 * @param clusters K >= 1; 0: chosen by {@link ChoiceByArea} among 3 to max(3, N_val / 50)
 */
public record LearnedMapMethod(int clusters) implements RouterMethod {

    public LearnedMapMethod {
        if (clusters < 0) {
            throw new IllegalArgumentException("clusters must be >= 0 but is " + clusters);
        }
    }

    /** The paper's: K chosen by its rule. */
    public static LearnedMapMethod ofThePaper() {
        return new LearnedMapMethod(0);
    }

    @Override
    public TrainedRouter train(TrainingData data, long seed) throws InterruptedException {
        int[] others = data.gradedOthers();
        int[] labelled = others.length > 0 ? others : data.gradedRepresentative();
        if (labelled.length == 0) {
            throw new IllegalArgumentException("LearnedMap needs prompts on which models are graded");
        }
        return clusters > 0
                ? router(data, clusters(data, clusters, seed), labelled, seed)
                : chosen(data, labelled, seed);
    }

    private static TrainedRouter chosen(TrainingData data, int[] labelled, long seed) throws InterruptedException {
        List<Integer> candidates = Candidates.clusters(data.representative().size());
        List<NearestCentroid> maps = new ArrayList<>();
        for (int k : candidates) {
            maps.add(clusters(data, k, seed));
        }
        Trial trial = (fit, held) -> {
            List<double[][]> losses = new ArrayList<>();
            for (NearestCentroid map : maps) {
                losses.add(HeldOut.losses(router(data, map, fit, seed), data, fit, held));
            }
            return losses;
        };
        int k = ChoiceByArea.choose(data, candidates, trial, seed).orElse(candidates.getLast());
        return router(data, maps.get(candidates.indexOf(k)), labelled, seed);
    }

    private static NearestCentroid clusters(TrainingData data, int k, long seed) throws InterruptedException {
        return new NearestCentroid(Clusters.train(data.embeddings(), k, seed).centroids());
    }

    /** All that a network depends on. */
    private record Key(Points rows, MixtureLoss loss, long seed) {}

    private static TrainedRouter router(TrainingData data, NearestCentroid clusters, int[] labelled, long seed)
            throws InterruptedException {
        ClusterMeans estimator = ClusterMeans.plain(clusters);
        MixtureLoss loss = loss(data, estimator, labelled);
        Points rows = data.embeddings().rows(labelled);
        Network network = Reuse.once(
                new Key(rows, loss, seed), () -> MlpTraining.ofThePaper().train(rows, clusters.features(), loss, seed));
        return new TrainedRouter(new SoftmaxNetwork(network), estimator);
    }

    /** Of the models that are graded on the labelled prompts. */
    private static MixtureLoss loss(TrainingData data, ClusterMeans estimator, int[] labelled) {
        List<double[]> profiles = new ArrayList<>();
        List<double[]> losses = new ArrayList<>();
        var all = HeldOut.profiles(estimator, data, labelled);
        for (int m = 0; m < all.size(); m++) {
            int model = m;
            all.get(m).ifPresent(profile -> {
                profiles.add(losses(profile));
                losses.add(IntStream.of(labelled)
                        .mapToDouble(n -> 1 - data.scores().score(model, n))
                        .toArray());
            });
        }
        return new MixtureLoss(profiles.toArray(double[][]::new), losses.toArray(double[][]::new));
    }

    private static double[] losses(Profile profile) {
        return profile.featureProfiles().stream()
                .mapToDouble(FeatureProfile::loss)
                .toArray();
    }
}
