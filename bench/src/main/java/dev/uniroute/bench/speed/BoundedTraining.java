package dev.uniroute.bench.speed;

import dev.uniroute.bench.process.Programs;
import dev.uniroute.routing.clustering.Points;
import dev.uniroute.routing.training.GaussianProcessMethod;
import dev.uniroute.routing.training.ScoreTable;
import dev.uniroute.routing.training.TrainingData;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Training in a process whose heap has 4 GiB, from embeddings that are in memory, as they are once they are loaded: k-means, and the
 * default method with {@value #GRADED} prompts that {@value #MODELS} models are graded on.
 */
public final class BoundedTraining {
    private static final int GRADED = 2_000;
    private static final int MODELS = 20;

    private BoundedTraining() {}

    /**
     * What it took.
     *
     * @param kMeansMicrosPerPrompt microseconds per prompt of ten iterations
     * @param defaultMethodSeconds seconds of the default method
     */
    record Result(double kMeansMicrosPerPrompt, double defaultMethodSeconds) {}

    /** Runs it on so many prompts, in a process of its own; fails if its heap does not suffice. */
    static Result run(Setting setting, int prompts) throws Exception {
        Path log = setting.out().resolve("training.log");
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command = List.of(
                java.toString(),
                "-Xmx4g",
                "--add-modules=jdk.incubator.vector",
                "-cp",
                System.getProperty("java.class.path"),
                BoundedTraining.class.getName(),
                "" + prompts);
        Files.deleteIfExists(log);
        Programs.run(command, Map.of(), log);
        List<String> lines = Files.readAllLines(log);
        double[] figures = Arrays.stream(lines.getLast().split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        return new Result(figures[0], figures[1]);
    }

    /** How many prompts; prints the {@link Result}. */
    public static void main(String[] args) throws InterruptedException {
        int prompts = Integer.parseInt(args[0]);
        Points embeddings = Points.of(Workload.DIMENSION, TrainingPart.points(prompts));
        double kMeans = 1e6 * TrainingPart.seconds(embeddings) / prompts;
        TrainingData data = data(embeddings);
        long start = System.nanoTime();
        new GaussianProcessMethod().train(data, 1);
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(Locale.ROOT, "%.3f %.3f%n", kMeans, seconds);
    }

    private static TrainingData data(Points embeddings) {
        int prompts = embeddings.size();
        SplittableRandom random = new SplittableRandom(1);
        List<double[]> scores = Stream.generate(() -> IntStream.range(0, prompts)
                        .mapToDouble(n -> n < GRADED ? random.nextInt(2) : Double.NaN)
                        .toArray())
                .limit(MODELS)
                .toList();
        return new TrainingData(
                IntStream.range(0, prompts).mapToObj(n -> "prompt-" + n).toList(),
                embeddings,
                IntStream.range(0, GRADED).boxed().toList(),
                new ScoreTable(prompts, scores, new double[MODELS]));
    }
}
