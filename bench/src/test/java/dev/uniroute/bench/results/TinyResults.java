package dev.uniroute.bench.results;

import dev.uniroute.bench.data.LabelSource;
import dev.uniroute.bench.data.Selection;
import dev.uniroute.bench.protocol.Benchmark;
import dev.uniroute.bench.protocol.CellResult;
import dev.uniroute.bench.protocol.Contenders;
import dev.uniroute.bench.protocol.Evaluation;
import dev.uniroute.bench.protocol.Journal;
import dev.uniroute.bench.protocol.Plan;
import dev.uniroute.bench.protocol.TinyBenchmark;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The results of a small evaluation of all methods. */
public final class TinyResults {

    private TinyResults() {}

    public static Results of(Path folder, int threads) throws IOException, InterruptedException {
        Selection selection = TinyBenchmark.selection(folder.resolve("data"), 240);
        Benchmark benchmark = TinyBenchmark.of(selection);
        Plan plan = new Plan(Contenders.names(), List.of(20, 60), 2, 0.34, 1);
        Evaluation evaluation = new Evaluation(benchmark, plan, Contenders.of(plan.methods()));
        try (Journal journal = Journal.open(folder.resolve("journal" + threads), "key")) {
            List<CellResult> cells = evaluation.run(journal, threads, done -> {});
            return Results.of(
                    new Setting(selection, plan, "made", LabelSource.RULES, List.of(400)),
                    benchmark,
                    evaluation.grid(),
                    cells);
        }
    }
}
