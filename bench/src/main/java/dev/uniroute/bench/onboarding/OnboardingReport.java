package dev.uniroute.bench.onboarding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.protobuf.Timestamp;
import com.google.protobuf.util.Timestamps;
import dev.uniroute.bench.onboarding.Client.Onboarded;
import dev.uniroute.v1.Evaluation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * What came out, model by model, beside what the recording says.
 *
 * @param rows a row per model
 * @param wallSeconds from the first run's start to the last one's end
 * @param bareSeconds what a bare client takes for the calls of one model, measured in the same run
 */
record OnboardingReport(List<Row> rows, double wallSeconds, double bareSeconds) {
    private static final double COST_TOLERANCE = 1e-9;

    /**
     * A model.
     *
     * @param wrongTasks tasks whose mean score differs from the recording's
     * @param wrongCosts evaluations whose cost is not tokens x price
     * @param paidTwice answers that the provider gave beyond one per prompt
     * @param seconds time of the run
     * @param overhead time of the run over calls / concurrency x latency, minus 1
     */
    record Row(
            String model,
            String state,
            Map<String, Double> meanScores,
            List<String> wrongTasks,
            int wrongCosts,
            int paidTwice,
            double seconds,
            double overhead) {
        boolean passed() {
            return state.equals("SUCCEEDED") && wrongTasks.isEmpty() && wrongCosts == 0;
        }
    }

    static OnboardingReport of(
            ReplayData data, List<Onboarded> onboarded, JsonNode stats, int latencyMs, double bareSeconds) {
        List<Row> rows = onboarded.stream()
                .map(model -> row(data, model, stats.path(model.llm().name()), latencyMs))
                .toList();
        long start = onboarded.stream()
                .mapToLong(it -> millis(it.run().getStartTime()))
                .min()
                .orElse(0);
        long end = onboarded.stream()
                .mapToLong(it -> millis(it.run().getEndTime()))
                .max()
                .orElse(0);
        return new OnboardingReport(rows, (end - start) / 1e3, bareSeconds);
    }

    private static Row row(ReplayData data, Onboarded model, JsonNode stats, int latencyMs) {
        Map<String, Double> expected =
                means(model.evaluations(), it -> data.score(model.llm().name(), it.getPromptId()));
        Map<String, Double> actual = means(model.evaluations(), Evaluation::getScore);
        List<String> wrong = expected.keySet().stream()
                .filter(task -> !Objects.equals(expected.get(task), actual.get(task)))
                .toList();
        int wrongCosts = (int) model.evaluations().stream()
                .filter(it -> Math.abs(it.getCostUsd() - cost(model.llm(), it)) > COST_TOLERANCE)
                .count();
        int answers = model.evaluations().size();
        double ideal = answers * (double) latencyMs / model.run().getOptions().getMaxConcurrency();
        double took = millis(model.run().getEndTime()) - millis(model.run().getStartTime());
        return new Row(
                model.llm().name(),
                model.run().getState().name().replace("RUN_STATE_", ""),
                actual,
                wrong,
                wrongCosts + (answers == data.prompts().size() / 2 ? 0 : 1),
                stats.path("ok").asInt() - answers,
                took / 1e3,
                took / ideal - 1);
    }

    private static Map<String, Double> means(List<Evaluation> evaluations, ToDoubleFunction<Evaluation> score) {
        return evaluations.stream()
                .collect(Collectors.groupingBy(Evaluation::getTask, TreeMap::new, Collectors.averagingDouble(score)));
    }

    private static double cost(ReplayData.Llm llm, Evaluation it) {
        return (it.getInputTokens() * llm.priceIn() + it.getOutputTokens() * llm.priceOut()) / 1e6;
    }

    private static long millis(Timestamp time) {
        return Timestamps.toMillis(time);
    }

    boolean passed() {
        return rows.stream().allMatch(Row::passed);
    }

    void print() {
        System.out.printf(
                "%-32s %-10s %-44s %6s %6s %9s%n", "model", "run", "mean score", "wrong", "twice", "overhead");
        for (Row row : rows) {
            String scores = row.meanScores().entrySet().stream()
                    .map(it -> "%s %.4f".formatted(it.getKey(), it.getValue()))
                    .collect(Collectors.joining("  "));
            System.out.printf(
                    "%-32s %-10s %-44s %6d %6d %8.1f%%%n",
                    row.model(),
                    row.state(),
                    scores,
                    row.wrongTasks().size() + row.wrongCosts(),
                    row.paidTwice(),
                    100 * row.overhead());
        }
        double[] overheads = rows.stream().mapToDouble(Row::overhead).sorted().toArray();
        System.out.printf(
                "%d models, %d passed, %d answers paid twice; overhead %.1f%% / %.1f%% / %.1f%% (min / median / max); %.1f s in all%n",
                rows.size(),
                rows.stream().filter(Row::passed).count(),
                rows.stream().mapToInt(Row::paidTwice).sum(),
                100 * overheads[0],
                100 * overheads[overheads.length / 2],
                100 * overheads[overheads.length - 1],
                wallSeconds);
        double mean = rows.stream().mapToDouble(Row::seconds).average().orElse(0);
        System.out.printf(
                "a bare client took %.1f s per model, the runs %.1f s: %.1f%% more%n",
                bareSeconds, mean, 100 * (mean / bareSeconds - 1));
    }

    void write(Path file) throws IOException {
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), this);
    }
}
