package dev.uniroute.bench.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Reads the neutral format (docs/evaluation.md) from a folder:
 *
 * <ol>
 *   <li>{@code prompts.jsonl}: id, prompt, and optionally task and question;
 *   <li>{@code scores.csv}: {@code prompt_id}, then a column per model, empty where it was not graded;
 *   <li>{@code models.csv}, optional: id, params_b, usd_per_mtok_in, usd_per_mtok_out;
 *   <li>{@code costs.csv}, optional: as scores.csv, in USD. Without it costs are estimated ({@link EstimatedCosts}).
 * </ol>
 *
 * Each may be packed ({@code .gz}).
 */
public final class DatasetReader {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROMPT_ID = "prompt_id";

    private final Path folder;
    private final Checksum checksum = new Checksum();

    private DatasetReader(Path folder) {
        this.folder = folder;
    }

    /**
     * Reads a data set.
     *
     * @throws DataException if a file is missing or wrong; the message names the file and the row
     */
    public static Dataset read(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new DataException(folder + " is not a folder; --data takes one with prompts.jsonl and scores.csv");
        }
        return new DatasetReader(folder).read();
    }

    private Dataset read() throws IOException {
        List<MeasuredPrompt> prompts = prompts(require("prompts.jsonl"));
        Map<String, Integer> promptIndex = new LinkedHashMap<>();
        for (MeasuredPrompt prompt : prompts) {
            if (promptIndex.put(prompt.id(), promptIndex.size()) != null) {
                throw new DataException("prompts.jsonl: prompt " + prompt.id() + " is there twice");
            }
        }
        Map<String, double[]> scores = table(require("scores.csv"), promptIndex);
        Map<String, MeasuredModel> known = models(find("models.csv"));
        List<MeasuredModel> models = scores.keySet().stream()
                .map(id -> known.getOrDefault(id, MeasuredModel.named(id)))
                .toList();
        requireUnit(scores, prompts);
        Optional<Path> costFile = find("costs.csv");
        Costs costs = costFile.isPresent()
                ? Costs.measured(models, table(costFile.get(), promptIndex), prompts.size())
                : EstimatedCosts.of(models, prompts);
        return new Dataset(
                folder.toAbsolutePath().normalize().getFileName().toString(),
                prompts,
                models,
                new Cells(prompts.size(), List.copyOf(scores.values())),
                costs.cells(),
                costs.source(),
                checksum.hex());
    }

    private Path require(String name) throws IOException {
        return find(name)
                .orElseThrow(() -> new DataException(folder + " has neither " + name + " nor " + name
                        + ".gz. Published data sets become this format by: ./uniroute evaluate import"));
    }

    private Optional<Path> find(String name) throws IOException {
        Optional<Path> file = TextFiles.find(folder, name);
        if (file.isPresent()) {
            checksum.add(name).add(Files.readAllBytes(file.get()));
        }
        return file;
    }

    private static List<MeasuredPrompt> prompts(Path file) throws IOException {
        List<MeasuredPrompt> prompts = new ArrayList<>();
        try (BufferedReader reader = TextFiles.reader(file)) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isBlank()) {
                    prompts.add(prompt(line, file + ":" + number));
                }
            }
        }
        return prompts;
    }

    private static MeasuredPrompt prompt(String line, String where) {
        try {
            JsonNode row = JSON.readTree(line);
            String text = row.path("prompt").asText();
            String question = row.path("question").asText();
            return new MeasuredPrompt(
                    row.path("id").asText(), row.path("task").asText(), text, question.isBlank() ? text : question);
        } catch (JsonProcessingException e) {
            throw new DataException(where + " is not JSON: " + e.getOriginalMessage());
        } catch (DataException e) {
            throw new DataException(where + ": " + e.getMessage());
        }
    }

    /** Values by model, in the file's order; every prompt's at its index. */
    private static Map<String, double[]> table(Path file, Map<String, Integer> promptIndex) throws IOException {
        try (CsvRows rows = CsvRows.open(file)) {
            int idColumn = rows.require(PROMPT_ID);
            int[] columns = IntStream.range(0, rows.columns().size())
                    .filter(column -> column != idColumn)
                    .toArray();
            Map<String, double[]> table = new LinkedHashMap<>();
            List<double[]> byColumn = new ArrayList<>();
            for (int column : columns) {
                byColumn.add(missing(promptIndex.size()));
                if (table.put(rows.columns().get(column), byColumn.getLast()) != null) {
                    throw new DataException(
                            file + " has the column " + rows.columns().get(column) + " twice");
                }
            }
            while (rows.hasNext()) {
                List<String> row = rows.next();
                Integer prompt = promptIndex.get(row.get(idColumn));
                if (prompt == null) {
                    throw new DataException(
                            rows.where() + ": prompts.jsonl has no prompt with the id " + row.get(idColumn));
                }
                for (int i = 0; i < columns.length; i++) {
                    byColumn.get(i)[prompt] = rows.number(row, columns[i]);
                }
            }
            return table;
        }
    }

    private static double[] missing(int size) {
        return IntStream.range(0, size).mapToDouble(i -> Double.NaN).toArray();
    }

    private static Map<String, MeasuredModel> models(Optional<Path> file) throws IOException {
        Map<String, MeasuredModel> models = new LinkedHashMap<>();
        if (file.isPresent()) {
            try (CsvRows rows = CsvRows.open(file.get())) {
                int id = rows.require("id");
                int parameters = rows.find("params_b");
                int in = rows.find("usd_per_mtok_in");
                int out = rows.find("usd_per_mtok_out");
                while (rows.hasNext()) {
                    List<String> row = rows.next();
                    models.put(
                            row.get(id),
                            new MeasuredModel(
                                    row.get(id),
                                    optional(rows, row, parameters),
                                    optional(rows, row, in),
                                    optional(rows, row, out)));
                }
            }
        }
        return models;
    }

    private static double optional(CsvRows rows, List<String> row, int column) {
        return column < 0 ? Double.NaN : rows.number(row, column);
    }

    private static void requireUnit(Map<String, double[]> scores, List<MeasuredPrompt> prompts) {
        scores.forEach((model, row) -> {
            for (int n = 0; n < row.length; n++) {
                if (row[n] < 0 || row[n] > 1) {
                    throw new DataException("scores.csv: the score of %s on prompt %s must be in [0, 1] but is %s"
                            .formatted(model, prompts.get(n).id(), row[n]));
                }
            }
        });
    }
}
