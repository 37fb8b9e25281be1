package dev.uniroute.bench.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.uniroute.routing.attribute.AttributeLabels;
import dev.uniroute.starter.RuleLabels;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which of the seven attributes the prompts of a data set have: what the file {@code attributes.jsonl} of the folder says; where
 * there is none, what {@link RuleLabels} say of the question. One object per line of the file: {@code id}, and for each
 * attribute its key with true or false. Prompts that are not in the file have no labels.
 *
 * @param source where they are from
 * @param byPrompt labels by prompt id
 */
public record PromptLabels(LabelSource source, Map<String, AttributeLabels> byPrompt) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NAME = "attributes.jsonl";

    /** With fewer, a split could be left with none. */
    private static final int FEWEST = 50;

    public PromptLabels {
        byPrompt = Map.copyOf(byPrompt);
    }

    /**
     * The labels of a folder's prompts.
     *
     * @throws DataException if the file is wrong or labels too few prompts
     */
    public static PromptLabels read(Path folder, List<MeasuredPrompt> prompts) throws IOException {
        Optional<Path> file = TextFiles.find(folder, NAME);
        return file.isPresent()
                ? of(file.get(), prompts.stream().map(MeasuredPrompt::id).collect(Collectors.toSet()))
                : byRules(prompts);
    }

    /** What the simulated provider would say if it were asked for the attributes of these prompts. */
    public static PromptLabels byRules(List<MeasuredPrompt> prompts) {
        return new PromptLabels(
                LabelSource.RULES,
                prompts.stream().collect(Collectors.toMap(MeasuredPrompt::id, prompt -> rules(prompt.question()))));
    }

    /** SHA-256 of all labels, hexadecimal. */
    public String checksum() {
        Checksum checksum = new Checksum();
        new TreeMap<>(byPrompt)
                .forEach((id, labels) -> checksum.add(id).add(labels.present().toString()));
        return checksum.hex();
    }

    private static AttributeLabels rules(String text) {
        List<Boolean> values = RuleLabels.of(text).values();
        return AttributeLabels.where(attribute -> values.get(RuleLabels.NAMES.indexOf(attribute.key())));
    }

    /** Lines on prompts that do not take part are passed over. */
    private static PromptLabels of(Path file, Set<String> ids) throws IOException {
        Map<String, AttributeLabels> labels = new HashMap<>();
        try (BufferedReader reader = TextFiles.reader(file)) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isBlank()) {
                    JsonNode row = row(line, file + ":" + number);
                    labels.put(row.path("id").asText(), labels(row, file + ":" + number));
                }
            }
        }
        labels.keySet().retainAll(ids);
        if (labels.size() < FEWEST) {
            throw new DataException("%s labels %d of the prompts that take part; at least %d are needed"
                    .formatted(file, labels.size(), FEWEST));
        }
        return new PromptLabels(LabelSource.FILE, labels);
    }

    private static JsonNode row(String line, String where) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new DataException(where + " is not JSON: " + e.getOriginalMessage());
        }
    }

    private static AttributeLabels labels(JsonNode row, String where) {
        return AttributeLabels.where(attribute -> {
            JsonNode label = row.path(attribute.key());
            if (!label.isBoolean()) {
                throw new DataException("%s: %s must be true or false".formatted(where, attribute.key()));
            }
            return label.asBoolean();
        });
    }
}
