package dev.uniroute.bench.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.uniroute.routing.training.ZeroRouterMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {

    private static final Plan PLAN = new Plan(
            List.of("zero_router", "pareto_random", "k_nn", "k_means", "best_constant", "oracle"),
            List.of(20, 60),
            3,
            0.34,
            1);

    @TempDir
    private Path folder;

    private Benchmark benchmark;

    @BeforeEach
    void read() throws IOException {
        benchmark = TinyBenchmark.of(TinyBenchmark.selection(folder.resolve("data"), 300));
    }

    @Test
    void theResultsAreTheSameWhateverTheNumberOfThreads() throws Exception {
        assertThat(run("one", 1)).isEqualTo(run("three", 3)).hasSize(6);
    }

    @Test
    void aRunGoesOnWhereItWasStopped() throws Exception {
        List<CellResult> whole = run("whole", 1);
        Path journal = folder.resolve("journal-whole");
        Files.write(journal, Files.readAllLines(journal).subList(0, 4)); // the key and three cells
        List<Integer> progress = new ArrayList<>();
        AtomicInteger cells = new AtomicInteger();
        Map<String, Contender> counting = new LinkedHashMap<>(Contenders.of(PLAN.methods()));
        counting.put("zero_router", (cell, seed) -> {
            cells.incrementAndGet();
            return new RouterContender(new ZeroRouterMethod()).run(cell, seed);
        });

        List<CellResult> resumed;
        try (Journal open = Journal.open(journal, "key")) {
            resumed = new Evaluation(benchmark, PLAN, counting).run(open, 2, progress::add);
        }

        assertThat(resumed).isEqualTo(whole);
        assertThat(cells).hasValue(3);
        assertThat(progress).containsExactly(3, 4, 5, 6);
    }

    @Test
    void methodsThatReadThePromptFindThePlantedTasks() throws Exception {
        List<CellResult> cells = run("planted", 2);

        double kMeans = mean(cells, "k_means");
        assertThat(kMeans).isGreaterThan(mean(cells, "zero_router"));
        assertThat(mean(cells, "oracle")).isGreaterThan(kMeans);
    }

    @Test
    void paretoRandomHasTheAreaOfZeroRouter() throws Exception {
        for (CellResult cell : run("pareto", 2)) {
            assertThat(area(cell, "pareto_random")).isCloseTo(area(cell, "zero_router"), within(1e-9));
        }
    }

    @Test
    void aFailureOfAMethodEndsTheRun() throws Exception {
        Map<String, Contender> broken = Map.of("broken", (cell, seed) -> {
            throw new IllegalArgumentException("no luck in split " + cell.key().split());
        });
        try (Journal journal = Journal.open(folder.resolve("j"), "key")) {
            assertThatThrownBy(() -> new Evaluation(benchmark, PLAN, broken).run(journal, 2, done -> {}))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("no luck");
        }
    }

    private List<CellResult> run(String name, int threads) throws Exception {
        try (Journal journal = Journal.open(folder.resolve("journal-" + name), "key")) {
            return new Evaluation(benchmark, PLAN, Contenders.of(PLAN.methods())).run(journal, threads, done -> {});
        }
    }

    private static double mean(List<CellResult> cells, String method) {
        return cells.stream()
                .filter(cell -> cell.key().nVal() == 60)
                .mapToDouble(cell -> area(cell, method))
                .average()
                .orElseThrow();
    }

    private static double area(CellResult cell, String method) {
        return Objects.requireNonNull(cell.outcomes().get(method)).area();
    }
}
