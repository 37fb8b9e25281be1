package dev.uniroute.bench.speed;

import dev.uniroute.bench.process.Programs;
import dev.uniroute.routing.clustering.Points;
import dev.uniroute.routing.training.GaussianProcessMethod;
import dev.uniroute.routing.training.ScoreTable;
import dev.uniroute.routing.training.TrainingData;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
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
    private static final double MIB = 1024 * 1024;

    private BoundedTraining() {}

    /**
     * What it took.
     *
     * @param kMeansMicrosPerPrompt microseconds per prompt of ten iterations
     * @param defaultMethodSeconds seconds of the default method
     * @param heapMib the most that was in the heap
     */
    record Result(double kMeansMicrosPerPrompt, double defaultMethodSeconds, double heapMib) {}

    /** Runs it on so many prompts, in a process of its own. */
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
        return new Result(figures[0], figures[1], figures[2]);
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
        System.out.printf(Locale.ROOT, "%.3f %.3f %.0f%n", kMeans, seconds, mostInHeap() / MIB);
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

    /** The sum of what was in each pool at its fullest: at least what was in all of them at once. */
    private static double mostInHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }
}
