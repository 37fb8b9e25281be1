package dev.uniroute.bench.speed;

import dev.uniroute.routing.clustering.Clustering;
import dev.uniroute.routing.clustering.KMeans;
import dev.uniroute.routing.clustering.Points;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/** K-means on many prompts beside scikit-learn's, of as many points, clusters, starts and iterations on the same machine. */
final class TrainingPart implements Part {
    private static final int CLUSTERS = 64;
    private static final int ITERATIONS = 10;
    private static final int SMALL = 20_000;
    private static final int LARGE = 100_000;
    private static final int HUGE = 1_000_000;
    private static final int HUGE_TURNS = 3;
    private static final int CENTRES = 200;

    private static final String SCIKIT_LEARN = """
            import sys, time
            import numpy as np
            from sklearn.cluster import KMeans
            n, d, k, iterations, centres = map(int, sys.argv[1:])
            random = np.random.default_rng(1)
            points = random.normal(size=(centres, d))[random.integers(centres, size=n)] * 2 + random.normal(size=(n, d))
            points = points.astype(np.float32)
            KMeans(k, n_init=1, max_iter=2, random_state=1).fit(points[:2000])
            start = time.perf_counter()
            KMeans(k, n_init=1, max_iter=iterations, tol=0, random_state=1).fit(points)
            print(time.perf_counter() - start)
            """;

    @Override
    public String name() {
        return "training";
    }

    @Override
    public void measure(Setting setting, Findings findings) throws Exception {
        seconds(SMALL);
        findings.add(name(), "k-means, 20000 x 256, K 64, us per prompt", 1e6 * seconds(SMALL) / SMALL);
        int turns = setting.quick() ? 2 : setting.repetitions();
        List<Double> ours = new ArrayList<>();
        List<Double> reference = new ArrayList<>();
        try {
            for (int turn = 0; turn < turns; turn++) {
                ours.add(seconds(LARGE));
                reference.add(scikitLearnSeconds(LARGE));
            }
            findings.add(name(), "scikit-learn, 100000 x 256, s", Spread.of(reference));
            findings.ratio(Ratio.KMEANS_VS_SKLEARN, Spread.ofRatios(ours, reference));
        } catch (IOException e) {
            findings.missing(Ratio.KMEANS_VS_SKLEARN, String.valueOf(e.getMessage()));
        }
        findings.add(
                name(),
                "k-means, 100000 x 256, K 64, us per prompt",
                1e6 * Spread.of(ours).median() / LARGE);
        if (setting.quick()) {
            findings.missing(Ratio.TRAINING_1000000_VS_100000, "not with --quick");
        } else {
            inBoundedHeap(setting, findings);
        }
    }

    private void inBoundedHeap(Setting setting, Findings findings) throws Exception {
        List<Double> ratios = new ArrayList<>();
        for (int turn = 0; turn < HUGE_TURNS; turn++) {
            BoundedTraining.Result large = BoundedTraining.run(setting, LARGE);
            BoundedTraining.Result huge = BoundedTraining.run(setting, HUGE);
            ratios.add(huge.kMeansMicrosPerPrompt() / large.kMeansMicrosPerPrompt());
            findings.add(name(), "100000 x 256, k-means, us per prompt, turn " + turn, large.kMeansMicrosPerPrompt());
            findings.add(name(), "1000000 x 256, k-means, us per prompt, turn " + turn, huge.kMeansMicrosPerPrompt());
            findings.add(name(), "1000000 x 256, default method, s, turn " + turn, huge.defaultMethodSeconds());
        }
        findings.ratio(Ratio.TRAINING_1000000_VS_100000, Spread.of(ratios));
    }

    private static double seconds(int n) throws InterruptedException {
        return seconds(Points.of(Workload.DIMENSION, points(n)));
    }

    /** How long k-means takes. */
    static double seconds(Points points) throws InterruptedException {
        long start = System.nanoTime();
        Clustering clustering = KMeans.sketch(points, CLUSTERS, 1, ITERATIONS);
        double seconds = (System.nanoTime() - start) / 1e9;
        if (clustering.k() != CLUSTERS) {
            throw new IllegalStateException(clustering.k() + " clusters");
        }
        return seconds;
    }

    /** Around random centres, [n x D]. */
    static float[] points(int n) {
        SplittableRandom random = new SplittableRandom(1);
        float[] centres = Workload.gaussian(CENTRES * Workload.DIMENSION);
        float[] values = new float[n * Workload.DIMENSION];
        for (int i = 0; i < n; i++) {
            int centre = random.nextInt(CENTRES) * Workload.DIMENSION;
            for (int j = 0; j < Workload.DIMENSION; j++) {
                values[i * Workload.DIMENSION + j] = 2 * centres[centre + j] + (float) random.nextGaussian();
            }
        }
        return values;
    }

    private static double scikitLearnSeconds(int n) throws IOException, InterruptedException {
        Process python = new ProcessBuilder(
                        "python3",
                        "-c",
                        SCIKIT_LEARN,
                        "" + n,
                        "" + Workload.DIMENSION,
                        "" + CLUSTERS,
                        "" + ITERATIONS,
                        "" + CENTRES)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String answer = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (!python.waitFor(1, TimeUnit.MINUTES) || python.exitValue() != 0) {
            throw new IOException("python3 with scikit-learn is not here");
        }
        return Double.parseDouble(answer);
    }
}
