package dev.uniroute.bench.data.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.uniroute.bench.data.DataException;
import dev.uniroute.bench.data.TextFiles;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;

/**
 * MixInstruct (arXiv 2306.02561): JSON lines with {@code id}, {@code instruction}, {@code input} and {@code candidates},
 * each with its {@code model} and {@code scores} by metric. There are no costs; sizes are read from the models' names.
 *
 * <p>Scores in [0, 1] are taken as they are; BLEU is divided by 100; BARTScore and log probabilities, which are at most 0,
 * become {@code exp(score)}. The task is the source, the part of the id before the slash.
 */
final class MixInstructImporter implements Importer {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String metric;

    /** @param metric key in {@code scores}, for example {@code bertscore} */
    MixInstructImporter(String metric) {
        this.metric = metric;
    }

    @Override
    public void read(Path file, MeasurementTable table) throws IOException {
        try (BufferedReader reader = TextFiles.reader(file)) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isBlank()) {
                    add(line, file + ":" + number, table);
                }
            }
        }
    }

    private void add(String line, String where, MeasurementTable table) {
        try {
            JsonNode row = JSON.readTree(line);
            String id = row.path("id").asText();
            String instruction = row.path("instruction").asText();
            String input = row.path("input").asText();
            table.prompt(id, id.replaceFirst("/.*", ""), (instruction + "\n" + input).strip());
            for (JsonNode candidate : row.path("candidates")) {
                JsonNode score = candidate.path("scores").path(metric);
                if (score.isMissingNode()) {
                    throw new DataException("no score '" + metric + "'; there are: "
                            + String.join(
                                    ", ",
                                    candidate
                                            .path("scores")
                                            .propertyStream()
                                            .map(entry -> entry.getKey())
                                            .toList())
                            + ". Choose with --metric");
                }
                table.answer(id, candidate.path("model").asText(), unit(score.asDouble()), Double.NaN);
            }
        } catch (JsonProcessingException e) {
            throw new DataException(where + " is not JSON (one object per line): " + e.getOriginalMessage());
        } catch (DataException e) {
            throw new DataException(where + ": " + e.getMessage());
        }
    }

    private double unit(double score) {
        double unit = switch (metric) {
            case "bleu" -> score / 100;
            case "bartscore", "logprobs" -> Math.exp(score);
            default -> score;
        };
        return Math.clamp(unit, 0.0, 1.0);
    }
}
