package dev.uniroute.bench.data.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.uniroute.bench.data.DataException;
import dev.uniroute.bench.data.MeasuredModel;
import dev.uniroute.bench.data.TextFiles;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What an importer has read so far; written as the neutral format at the end. Not thread-safe. */
final class MeasurementTable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final CsvMapper CSV = new CsvMapper();

    private final Map<String, Map<String, String>> prompts = new LinkedHashMap<>();
    private final Map<String, Integer> index = new LinkedHashMap<>();
    private final Map<String, Column> models = new LinkedHashMap<>();

    /** Adds a prompt; one that is there stays as it is. */
    void prompt(String id, String task, String text) {
        if (id.isBlank() || text.isBlank()) {
            throw new DataException("prompt '" + id + "' has no id or no text");
        }
        if (index.putIfAbsent(id, index.size()) == null) {
            Map<String, String> prompt = new LinkedHashMap<>();
            prompt.put("id", id);
            prompt.put("task", task);
            prompt.put("prompt", text);
            prompts.put(id, prompt);
        }
    }

    /** Whether there is this prompt. */
    boolean hasPrompt(String id) {
        return index.containsKey(id);
    }

    /**
     * A model's answer to a prompt that is there.
     *
     * @param score in [0, 1]; NaN: not graded
     * @param cost USD; NaN: unknown
     */
    void answer(String promptId, String model, double score, double cost) {
        if (score < 0 || score > 1) {
            throw new DataException(
                    "the score of %s on prompt %s must be in [0, 1] but is %s".formatted(model, promptId, score));
        }
        Column column = models.computeIfAbsent(model, id -> new Column());
        Integer prompt = index.get(promptId);
        if (prompt == null) {
            throw new IllegalStateException("no prompt " + promptId);
        }
        column.put(prompt, score, cost);
    }

    int prompts() {
        return prompts.size();
    }

    /** Names of the models, in the order of their first answers. */
    List<String> models() {
        return List.copyOf(models.keySet());
    }

    /**
     * Writes prompts.jsonl.gz, scores.csv.gz, models.csv and, if a cost is known, costs.csv.gz.
     *
     * @param describe what is known of a model, by its name
     */
    void write(Path folder, Function<String, MeasuredModel> describe) throws IOException {
        if (prompts.isEmpty() || models.isEmpty()) {
            throw new DataException("there is nothing to write: the files have no rows");
        }
        Files.createDirectories(folder);
        try (BufferedWriter out = TextFiles.writer(folder.resolve("prompts.jsonl.gz"))) {
            for (Map<String, String> prompt : prompts.values()) {
                out.write(JSON.writeValueAsString(prompt));
                out.write('\n');
            }
        }
        writeTable(folder.resolve("scores.csv.gz"), column -> column.scores);
        if (models.values().stream().anyMatch(Column::hasCosts)) {
            writeTable(folder.resolve("costs.csv.gz"), column -> column.costs);
        }
        writeModels(folder.resolve("models.csv"), describe);
    }

    private void writeTable(Path file, Function<Column, double[]> values) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of("prompt_id"));
        header.addAll(models.keySet());
        rows.add(header);
        index.forEach((id, prompt) -> {
            List<String> row = new ArrayList<>(List.of(id));
            models.values().forEach(column -> row.add(text(column.get(values, prompt))));
            rows.add(row);
        });
        writeCsv(file, rows);
    }

    private void writeModels(Path file, Function<String, MeasuredModel> describe) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("id", "params_b", "usd_per_mtok_in", "usd_per_mtok_out"));
        for (String name : models.keySet()) {
            MeasuredModel model = describe.apply(name);
            rows.add(List.of(name, text(model.parameters()), text(model.inputPrice()), text(model.outputPrice())));
        }
        writeCsv(file, rows);
    }

    private static void writeCsv(Path file, List<List<String>> rows) throws IOException {
        try (BufferedWriter out = TextFiles.writer(file)) {
            CSV.writer(CsvSchema.emptySchema()).writeValues(out).writeAll(rows).flush();
        }
    }

    /** Integers without a fraction; nothing for what is missing. */
    private static String text(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    /** Scores and costs of a model by prompt, growing. */
    private static final class Column {
        private double[] scores = new double[0];
        private double[] costs = new double[0];

        void put(int prompt, double score, double cost) {
            if (prompt >= scores.length) {
                scores = grown(scores, prompt + 1);
                costs = grown(costs, prompt + 1);
            }
            scores[prompt] = score;
            costs[prompt] = cost;
        }

        double get(Function<Column, double[]> values, int prompt) {
            double[] row = values.apply(this);
            return prompt < row.length ? row[prompt] : Double.NaN;
        }

        boolean hasCosts() {
            return Arrays.stream(costs).anyMatch(cost -> !Double.isNaN(cost));
        }

        private static double[] grown(double[] values, int needed) {
            double[] longer = Arrays.copyOf(values, Math.max(needed, values.length + values.length / 2 + 64));
            Arrays.fill(longer, values.length, longer.length, Double.NaN);
            return longer;
        }
    }
}
