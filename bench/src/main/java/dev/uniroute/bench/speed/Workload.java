package dev.uniroute.bench.speed;

import dev.uniroute.embedding.MiniLm;
import dev.uniroute.routing.algebra.Matrix;
import dev.uniroute.routing.clustering.Points;
import dev.uniroute.routing.embedding.StaticEmbedder;
import dev.uniroute.routing.embedding.TokenTable;
import dev.uniroute.routing.model.ModelEndpoint;
import dev.uniroute.routing.model.ModelTraits;
import dev.uniroute.routing.model.Price;
import dev.uniroute.routing.model.RoutableModel;
import dev.uniroute.routing.profile.FeatureProfile;
import dev.uniroute.routing.profile.Profile;
import dev.uniroute.routing.profile.ProfileState;
import dev.uniroute.routing.profile.ProfileSummary;
import dev.uniroute.routing.promptmap.FeatureWeights;
import dev.uniroute.routing.promptmap.KernelFeatures;
import dev.uniroute.routing.promptmap.NearestCentroid;
import dev.uniroute.routing.promptmap.PromptMap;
import dev.uniroute.routing.promptmap.RbfKernel;
import dev.uniroute.routing.snapshot.CalibrationPrompt;
import dev.uniroute.routing.snapshot.RouterVersion;
import dev.uniroute.routing.snapshot.Snapshot;
import dev.uniroute.routing.training.TrainedRouter;
import dev.uniroute.routing.wordpiece.WordPieceTokenizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Prompts and snapshots to measure with. What is in the embedder's table, the map and the profiles is random, since that
 * changes no running time; the vocabulary is MiniLM's, so that texts fall into tokens as they do in service.
 */
final class Workload {
    /** D of the shipped static embedder. */
    static final int DIMENSION = 256;

    private static final int MAX_TOKENS = 256;
    private static final int CALIBRATION_PROMPTS = 200;
    private static final long SEED = 4;

    private final WordPieceTokenizer tokenizer = MiniLm.tokenizer();
    private final StaticEmbedder embedder = new StaticEmbedder(
            tokenizer,
            TokenTable.quantised(DIMENSION, gaussian(tokenizer.vocabulary().size() * DIMENSION)),
            MAX_TOKENS);
    private final List<String> words = tokenizer.vocabulary().stream()
            .filter(token -> token.matches("[a-z]{2,}"))
            .toList();

    WordPieceTokenizer tokenizer() {
        return tokenizer;
    }

    StaticEmbedder embedder() {
        return embedder;
    }

    /** A prompt of so many tokens; another seed is another prompt. */
    String prompt(int tokens, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return String.join(
                " ",
                Stream.generate(() -> words.get(random.nextInt(words.size())))
                        .limit(tokens)
                        .toList());
    }

    /** An embedding of length 1. */
    float[] embedding() {
        return embedder.embed(prompt(100, SEED)).embedding().toArray();
    }

    /** A snapshot by K-means over K clusters. */
    Snapshot snapshot(int models, int clusters) {
        return snapshot(models, new NearestCentroid(Points.of(DIMENSION, gaussian(clusters * DIMENSION))));
    }

    /** A snapshot by the map of the default method, in the size that training makes of more than 512 prompts and 20 models. */
    Snapshot gaussianSnapshot(int models) {
        int landmarks = 128;
        int lossLandmarks = 64;
        int clusters = 10;
        int trained = 20;
        int directions = 127;
        return snapshot(
                models,
                new KernelFeatures(
                        new RbfKernel(matrix(landmarks, DIMENSION, 0.06), 0.7),
                        matrix(landmarks, trained, 0.05),
                        new double[trained],
                        new RbfKernel(matrix(lossLandmarks, trained, 0.3), 1),
                        Points.of(DIMENSION, gaussian(clusters * DIMENSION)),
                        matrix(landmarks + lossLandmarks + clusters, 1 + directions, 0.05),
                        new double[1 + directions]));
    }

    private static Matrix matrix(int rows, int columns, double scale) {
        float[] values = gaussian(rows * columns);
        return Matrix.of(rows, columns, (i, j) -> scale * values[i * columns + j]);
    }

    /** A snapshot by K-means over K clusters of embeddings of D coordinates that callers bring. */
    Snapshot snapshotOfDimension(int models, int clusters, int dimension) {
        PromptMap map = new NearestCentroid(Points.of(dimension, gaussian(clusters * dimension)));
        return snapshot(models, map, new RouterVersion(1, "the caller's", TrainedRouter.ofGroups(map)));
    }

    /** A snapshot by any map. */
    Snapshot snapshot(int models, PromptMap map) {
        return snapshot(
                models,
                map,
                new RouterVersion(
                        1, embedder.name(), TrainedRouter.ofGroups(map).with(embedder)));
    }

    private static Snapshot snapshot(int models, PromptMap map, RouterVersion version) {
        SplittableRandom random = new SplittableRandom(SEED);
        List<CalibrationPrompt> prompts = IntStream.range(0, CALIBRATION_PROMPTS)
                .mapToObj(i -> new CalibrationPrompt(FeatureWeights.oneHot(random.nextInt(map.features())), 100))
                .toList();
        List<RoutableModel> all = IntStream.range(0, models)
                .mapToObj(i -> model("model-" + i, map.features(), random))
                .toList();
        return new Snapshot(1, Instant.EPOCH, version, all, prompts);
    }

    private static RoutableModel model(String name, int features, SplittableRandom random) {
        List<FeatureProfile> profiles = new ArrayList<>();
        for (int k = 0; k < features; k++) {
            profiles.add(new FeatureProfile(random.nextDouble(), 0.02 + 0.1 * random.nextDouble(), 20, 300));
        }
        double price = Math.exp(4 * random.nextDouble() - 2);
        return new RoutableModel(
                name,
                new ModelEndpoint("vendor/" + name, "https://api.example.com/v1"),
                ModelTraits.PLAIN,
                new Price(price, 4 * price, 0),
                true,
                new Profile(new ProfileSummary(ProfileState.ACTIVE, 0.5, 20 * features, 300, 1), profiles));
    }

    static float[] gaussian(int count) {
        SplittableRandom random = new SplittableRandom(SEED);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }
}
