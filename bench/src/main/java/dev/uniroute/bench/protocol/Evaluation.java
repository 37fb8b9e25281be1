package dev.uniroute.bench.protocol;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;

/**
 * Runs a plan, cell by cell on all threads.
 *
 * <ol>
 *   <li>cells that the journal has are done;
 *   <li>every other one: draw the split, run every method on it, note the outcomes in the journal;
 *   <li>the results are those of all cells in the plan's order, so neither threads nor interruptions can change them.
 * </ol>
 */
public final class Evaluation {

    private final Benchmark benchmark;
    private final Plan plan;
    private final Map<String, Contender> contenders;
    private final CostGrid grid;
    private final SplitMemories memories = new SplitMemories();

    public Evaluation(Benchmark benchmark, Plan plan, Map<String, Contender> contenders) {
        this.benchmark = benchmark;
        this.plan = plan;
        this.contenders = contenders;
        this.grid = CostGrid.of(benchmark);
    }

    /** Where the curves of the outcomes are sampled. */
    public CostGrid grid() {
        return grid;
    }

    /**
     * Runs what the journal does not have.
     *
     * @param progress hears how many cells are done, on this thread; first what the journal had
     * @return all cells in the plan's order
     */
    public List<CellResult> run(Journal journal, int threads, IntConsumer progress)
            throws IOException, InterruptedException {
        List<CellKey> missing =
                plan.cells().stream().filter(key -> journal.find(key).isEmpty()).toList();
        int done = plan.cells().size() - missing.size();
        progress.accept(done);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            ExecutorCompletionService<CellResult> ended = new ExecutorCompletionService<>(pool);
            missing.forEach(key -> ended.submit(() -> run(key)));
            for (int i = 0; i < missing.size(); i++) {
                journal.add(ended.take().get());
                progress.accept(++done);
            }
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } finally {
            pool.shutdownNow();
        }
        List<CellResult> results = new ArrayList<>();
        for (CellKey key : plan.cells()) {
            results.add(journal.find(key).orElseThrow());
        }
        return results;
    }

    /** The cell of a key. */
    public Cell cell(CellKey key) {
        return new Cell(benchmark, split(key.split()), key.nVal());
    }

    /** The seed of all methods in a split. */
    public long seed(int split) {
        return Seeds.of(~plan.seed(), split);
    }

    private Split split(int number) {
        return Split.draw(number, benchmark.models(), benchmark.prompts(), plan.unseenShare(), plan.seed());
    }

    private CellResult run(CellKey key) throws InterruptedException {
        return memories.of(key.split()).in(() -> compute(key));
    }

    private CellResult compute(CellKey key) throws InterruptedException {
        Cell cell = cell(key);
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        for (Map.Entry<String, Contender> contender : contenders.entrySet()) {
            Predictions predictions = contender.getValue().run(cell, seed(key.split()));
            outcomes.put(contender.getKey(), Outcome.of(cell, predictions, grid));
        }
        return new CellResult(key, outcomes);
    }

    private static RuntimeException failure(Throwable cause) {
        return switch (cause) {
            case RuntimeException unchecked -> unchecked;
            case IOException io -> new UncheckedIOException(io);
            default -> new IllegalStateException("a cell failed", cause);
        };
    }
}
