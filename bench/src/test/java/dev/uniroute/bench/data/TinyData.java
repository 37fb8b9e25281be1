package dev.uniroute.bench.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/** Small data sets in the neutral format, written by tests. */
public final class TinyData {

    private TinyData() {}

    /**
     * A data set of six LLMs. There are two tasks, each with its own words; LLMs 0 to 2 are better at the first, the others at
     * the second; the dearer ones are better.
     */
    public static Path write(Path folder, int prompts, long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder lines = new StringBuilder();
        StringBuilder scores = new StringBuilder("prompt_id,a,b,c,d,e,f\n");
        StringBuilder costs = new StringBuilder("prompt_id,a,b,c,d,e,f\n");
        for (int n = 0; n < prompts; n++) {
            int task = n % 2;
            lines.append("{\"id\":\"p%d\",\"task\":\"task%d\",\"prompt\":\"%s %d\"}%n"
                    .formatted(n, task, task == 0 ? "add the numbers" : "name the capital", n));
            scores.append('p').append(n);
            costs.append('p').append(n);
            for (int m = 0; m < 6; m++) {
                double skill = 0.3 + 0.08 * m + (m / 3 == task ? 0.25 : 0);
                scores.append(',').append(random.nextDouble() < skill ? 1 : 0);
                costs.append(',').append(0.001 * (m + 1));
            }
            scores.append('\n');
            costs.append('\n');
        }
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("prompts.jsonl"), lines);
        Files.writeString(folder.resolve("scores.csv"), scores);
        Files.writeString(folder.resolve("costs.csv"), costs);
        return folder;
    }
}
