package dev.uniroute.bench.protocol;

import dev.uniroute.bench.data.DatasetReader;
import dev.uniroute.bench.data.PromptLabels;
import dev.uniroute.bench.data.Selection;
import dev.uniroute.bench.data.TinyData;
import dev.uniroute.routing.clustering.Points;
import dev.uniroute.routing.embedding.Embedding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

/** The data set of {@link TinyData} with made embeddings in which the two tasks are apart. */
public final class TinyBenchmark {

    private TinyBenchmark() {}

    public static Selection selection(Path folder, int prompts) throws IOException {
        return Selection.of(DatasetReader.read(TinyData.write(folder, prompts, 3)), 0.99, List.of());
    }

    public static Benchmark of(Selection selection) {
        SplittableRandom random = new SplittableRandom(5);
        return new Benchmark(
                selection.dataset(),
                Points.of(selection.dataset().prompts().stream()
                        .map(prompt -> Embedding.of(
                                (prompt.task().equals("task0") ? 1f : -1f) + (float) random.nextGaussian(0, 0.3),
                                (float) random.nextGaussian(0, 0.3)))
                        .toList()),
                PromptLabels.byRules(selection.dataset().prompts()));
    }
}
