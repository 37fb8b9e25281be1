package dev.uniroute.bench.onboarding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/**
 * Recorded answers of LLMs: {@code prompts.jsonl.gz} (id, task, question, request, answer, grader), {@code outputs.jsonl.gz}
 * (model, id, output, correct) and {@code models.csv} (id, USD per million tokens in and out).
 *
 * @param prompts the questions, in the file's order
 * @param models the LLMs with their prices
 * @param correct 0 or 1 by model and prompt id, as the source graded it
 */
record ReplayData(List<Question> prompts, List<Llm> models, Map<String, Map<String, Integer>> correct) {

    /** A question with its reference answer; {@code request} is the text that the LLMs received. */
    record Question(String id, String task, String question, String request, String answer, String grader) {}

    /** An LLM and its prices in USD per million tokens. */
    record Llm(String name, double priceIn, double priceOut) {}

    /** What LLMs receive in profiling: the requests at odd positions. */
    List<String> representativeRequests() {
        return IntStream.range(0, prompts.size())
                .filter(i -> i % 2 == 1)
                .mapToObj(i -> prompts.get(i).request())
                .toList();
    }

    /** 0 or 1, as the source graded this model's answer to this prompt. */
    double score(String model, String prompt) {
        Map<String, Integer> ofModel = Objects.requireNonNull(correct.get(model), model);
        return Objects.requireNonNull(ofModel.get(prompt), prompt);
    }

    static ReplayData read(Path folder) throws IOException {
        List<Question> prompts = new ArrayList<>();
        for (JsonNode row : rows(folder.resolve("prompts.jsonl.gz"))) {
            prompts.add(new Question(
                    row.get("id").asText(),
                    row.get("task").asText(),
                    row.get("question").asText(),
                    row.get("request").asText(),
                    row.get("answer").asText(),
                    row.get("grader").asText()));
        }
        Map<String, Map<String, Integer>> correct = new HashMap<>();
        for (JsonNode row : rows(folder.resolve("outputs.jsonl.gz"))) {
            correct.computeIfAbsent(row.get("model").asText(), model -> new HashMap<>())
                    .put(row.get("id").asText(), row.get("correct").asInt());
        }
        return new ReplayData(prompts, models(folder.resolve("models.csv")), correct);
    }

    private static List<Llm> models(Path csv) throws IOException {
        return Files.readAllLines(csv).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> new Llm(cells[0], Double.parseDouble(cells[1]), Double.parseDouble(cells[2])))
                .toList();
    }

    private static List<JsonNode> rows(Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<JsonNode> rows = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                rows.add(json.readTree(line));
            }
        }
        return rows;
    }
}
