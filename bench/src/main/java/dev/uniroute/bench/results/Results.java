package dev.uniroute.bench.results;

import dev.uniroute.bench.protocol.Benchmark;
import dev.uniroute.bench.protocol.CellResult;
import dev.uniroute.bench.protocol.CostGrid;
import dev.uniroute.bench.protocol.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * All results of an evaluation.
 *
 * @param setting what was evaluated
 * @param llms every LLM by itself
 * @param grid costs at which the curves are sampled
 * @param methods by N_val, then in the order of the methods
 * @param comparisons of every method with {@link #RIVALS}
 * @param leads of every method over ZeroRouter; empty if that did not run
 */
public record Results(
        Setting setting,
        List<LlmPoint> llms,
        CostGrid grid,
        List<MethodResult> methods,
        List<Comparison> comparisons,
        List<Lead> leads) {

    /** What every method is compared with. */
    static final List<String> RIVALS = List.of("zero_router", "k_means", "k_nn", "best_constant");

    /** What no router can know: models trained on the unseen LLMs' labels. */
    static final List<String> CEILINGS = List.of("clairvoyant_mlp", "clairvoyant_ridge");

    private static final String FLOOR = "zero_router";

    /** Shares of less than that are noise. */
    private static final double SMALLEST_GAP = 0.001;

    public Results {
        llms = List.copyOf(llms);
        methods = List.copyOf(methods);
        comparisons = List.copyOf(comparisons);
        leads = List.copyOf(leads);
    }

    /** Puts the cells together. */
    public static Results of(Setting setting, Benchmark benchmark, CostGrid grid, List<CellResult> cells) {
        List<MethodResult> methods = new ArrayList<>();
        List<Lead> leads = new ArrayList<>();
        for (int nVal : setting.plan().nVals()) {
            for (String method : setting.plan().methods()) {
                MethodResult.Key key = new MethodResult.Key(method, nVal);
                List<Outcome> outcomes = outcomes(cells, key);
                methods.add(MethodResult.of(key, outcomes));
                if (setting.plan().methods().contains(FLOOR)) {
                    List<Outcome> floor = outcomes(cells, new MethodResult.Key(FLOOR, nVal));
                    leads.add(new Lead(key, CurveBand.ofDifferences(outcomes, floor)));
                }
            }
        }
        List<LlmPoint> llms = IntStream.range(0, benchmark.models())
                .mapToObj(m ->
                        new LlmPoint(benchmark.model(m).id(), benchmark.scores().cost(m), benchmark.meanScore(m)))
                .toList();
        return new Results(setting, llms, grid, methods, compare(methods), leads);
    }

    private static List<Outcome> outcomes(List<CellResult> cells, MethodResult.Key key) {
        return cells.stream()
                .filter(cell -> cell.key().nVal() == key.nVal())
                .map(cell -> cell.outcomes().get(key.method()))
                .toList();
    }

    private static List<Comparison> compare(List<MethodResult> methods) {
        return methods.stream()
                .flatMap(one -> RIVALS.stream()
                        .filter(rival -> !rival.equals(one.key().method()))
                        .flatMap(rival -> find(methods, rival, one.key().nVal()).stream())
                        .map(rival -> Comparison.of(one, rival)))
                .toList();
    }

    private static Optional<MethodResult> find(List<MethodResult> methods, String method, int nVal) {
        return methods.stream()
                .filter(it -> it.key().equals(new MethodResult.Key(method, nVal)))
                .findFirst();
    }

    /** A method's results at one N_val; empty if it did not run. */
    public Optional<MethodResult> find(String method, int nVal) {
        return find(methods, method, nVal);
    }

    /** A comparison; empty if one of the two did not run. */
    public Optional<Comparison> find(MethodResult.Key method, String against) {
        return comparisons.stream()
                .filter(it -> it.method().equals(method) && it.against().equals(against))
                .findFirst();
    }

    /**
     * How much of the way from ZeroRouter to a ceiling a method goes: {@code (A - A_zero) / (A_ceiling - A_zero)} of the mean
     * Areas. Empty if one of them did not run, or the ceiling is less than 0.001 above ZeroRouter.
     */
    public OptionalDouble gapClosed(MethodResult.Key key, String ceiling) {
        Optional<MethodResult> method = find(key.method(), key.nVal());
        Optional<MethodResult> floor = find(FLOOR, key.nVal());
        Optional<MethodResult> top = find(ceiling, key.nVal());
        if (method.isEmpty() || floor.isEmpty() || top.isEmpty()) {
            return OptionalDouble.empty();
        }
        double low = floor.get().area().mean();
        double gap = top.get().area().mean() - low;
        return gap >= SMALLEST_GAP
                ? OptionalDouble.of((method.get().area().mean() - low) / gap)
                : OptionalDouble.empty();
    }

    /** The ceiling with the largest mean Area at an N_val; empty if none ran. */
    public Optional<String> highestCeiling(int nVal) {
        return CEILINGS.stream()
                .flatMap(ceiling -> find(ceiling, nVal).stream())
                .max(Comparator.comparingDouble(it -> it.area().mean()))
                .map(it -> it.key().method());
    }
}
