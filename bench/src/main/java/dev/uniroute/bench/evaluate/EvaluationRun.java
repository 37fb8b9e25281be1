package dev.uniroute.bench.evaluate;

import dev.uniroute.bench.data.Checksum;
import dev.uniroute.bench.data.DataException;
import dev.uniroute.bench.data.Dataset;
import dev.uniroute.bench.data.DatasetReader;
import dev.uniroute.bench.data.MeasuredPrompt;
import dev.uniroute.bench.data.PromptLabels;
import dev.uniroute.bench.data.Selection;
import dev.uniroute.bench.embedding.EmbedderSource;
import dev.uniroute.bench.embedding.Embedders;
import dev.uniroute.bench.embedding.EmbeddingStore;
import dev.uniroute.bench.protocol.Benchmark;
import dev.uniroute.bench.protocol.CellDump;
import dev.uniroute.bench.protocol.CellKey;
import dev.uniroute.bench.protocol.CellResult;
import dev.uniroute.bench.protocol.Contenders;
import dev.uniroute.bench.protocol.Evaluation;
import dev.uniroute.bench.protocol.Journal;
import dev.uniroute.bench.protocol.Plan;
import dev.uniroute.bench.protocol.Split;
import dev.uniroute.bench.report.ReportPage;
import dev.uniroute.bench.results.Results;
import dev.uniroute.bench.results.ResultsJson;
import dev.uniroute.bench.results.Setting;
import dev.uniroute.cli.terminal.ProgressDisplay;
import dev.uniroute.embedding.MiniLm;
import dev.uniroute.routing.clustering.Points;
import dev.uniroute.routing.training.RouterMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An evaluation from the files to the report.
 *
 * <ol>
 *   <li>read the data set and choose the LLMs and prompts that take part;
 *   <li>embed the prompts, or read their embeddings from the last time;
 *   <li>run all cells that the journal does not have;
 *   <li>write results.json and report.html, and say the most important on the terminal.
 * </ol>
 */
final class EvaluationRun {

    private final RunFiles files;
    private final Choice choice;
    private final Extent extent;
    private final int threads;
    private final Clock clock = Clock.systemUTC();
    private final ProgressDisplay display = Terminal.progress(clock);

    EvaluationRun(RunFiles files, Choice choice, Extent extent, int threads) {
        this.files = files;
        this.choice = choice;
        this.extent = extent;
        this.threads = threads;
    }

    void run() throws IOException, InterruptedException {
        Prepared prepared = prepare();
        Plan plan = prepared.setting().plan();
        Evaluation evaluation = new Evaluation(prepared.benchmark(), plan, Contenders.of(plan.methods()));
        Eta eta = new Eta(display, clock, "cells", plan.cells().size());
        List<CellResult> cells;
        try (Journal journal = Journal.open(files.journal(), key(prepared))) {
            cells = evaluation.run(journal, threads, eta::done);
        }
        Results results = Results.of(prepared.setting(), prepared.benchmark(), evaluation.grid(), cells);
        ResultsJson.write(results, files.results());
        display.note(ResultsTable.of(results));
        ReportPage.write(results, files.report());
        display.note(files.results() + "\n" + files.report());
    }

    /** What the cells are computed from. */
    private record Prepared(Setting setting, Benchmark benchmark, EmbedderSource embedder) {}

    private Prepared prepare() throws IOException, InterruptedException {
        EmbedderSource embedder = Embedders.of(choice.embedder(), files.cache());
        List<String> methods = List.copyOf(Contenders.of(choice.methods()).keySet());
        Selection selection = Selection.of(DatasetReader.read(files.data()), choice.complete(), choice.models());
        Dataset dataset = selection.dataset();
        int prompts = dataset.prompts().size();
        List<Integer> possible =
                extent.nVals().stream().filter(n -> Split.allows(prompts, n)).toList();
        List<Integer> leftOut =
                extent.nVals().stream().filter(n -> !possible.contains(n)).toList();
        if (possible.isEmpty()) {
            throw new DataException(
                    "%d prompts are too few for --n-val %s; try %d".formatted(prompts, extent.nVals(), prompts / 10));
        }
        Plan plan = new Plan(methods, possible, extent.splits(), extent.unseen(), extent.seed());
        PromptLabels labels = PromptLabels.read(files.data(), dataset.prompts());
        Setting setting = new Setting(selection, plan, embedder.name(), labels.source(), leftOut);
        Intro.of(setting).forEach(display::note);
        Files.createDirectories(files.out());
        return new Prepared(setting, new Benchmark(dataset, embed(embedder, dataset), labels), embedder);
    }

    private Points embed(EmbedderSource embedder, Dataset dataset) throws IOException, InterruptedException {
        List<String> texts =
                dataset.prompts().stream().map(MeasuredPrompt::question).toList();
        Eta making = new Eta(display, clock, "embedder", embedder.parts());
        Eta embedding = new Eta(display, clock, "embeddings", texts.size());
        return new EmbeddingStore(files.cache(), threads).embed(embedder, texts, making::done, embedding::done);
    }

    /** All that a cell depends on. The number of splits and the list of N_val are not of it: more of them add cells. */
    private String key(Prepared prepared) throws IOException {
        Plan plan = prepared.setting().plan();
        Dataset dataset = prepared.setting().selection().dataset();
        Checksum checksum = new Checksum()
                .add(dataset.checksum())
                .add(prepared.benchmark().labels().checksum())
                .add(prepared.embedder().name())
                .add(prepared.embedder().checksum())
                .add(plan.methods() + " " + plan.unseenShare() + " " + plan.seed())
                .add(CodeFingerprint.of(EvaluationRun.class, RouterMethod.class, MiniLm.class));
        Stream.concat(
                        dataset.models().stream().map(it -> it.id()),
                        dataset.prompts().stream().map(it -> it.id()))
                .forEach(checksum::add);
        return checksum.hex();
    }

    /** Writes one cell for an independent check, instead of an evaluation. */
    void dump(CellKey key) throws IOException, InterruptedException {
        Prepared prepared = prepare();
        Evaluation evaluation =
                new Evaluation(prepared.benchmark(), prepared.setting().plan(), Map.of());
        CellDump.write(evaluation, key, files.cell());
        display.note(files.cell().toString());
    }
}
