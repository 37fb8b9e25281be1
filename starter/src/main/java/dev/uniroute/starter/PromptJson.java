package dev.uniroute.starter;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.uniroute.starter.grader.Extraction;
import dev.uniroute.starter.grader.Grader;
import dev.uniroute.starter.grader.Rule;

/** The JSON form of {@code uniroute.v1.Prompt}; fields with the default value are left out. */
final class PromptJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private PromptJson() {}

    static ObjectNode representative(StarterPrompt prompt) {
        ObjectNode json = JSON.objectNode();
        json.put("id", prompt.id());
        json.put("kind", "PROMPT_KIND_REPRESENTATIVE");
        json.put("text", prompt.text());
        json.put("evaluationText", prompt.evaluationText());
        json.put("task", prompt.task());
        json.set("grader", grader(prompt.grader()));
        return json;
    }

    static ObjectNode training(StarterPrompt prompt) {
        ObjectNode json = JSON.objectNode();
        json.put("id", prompt.id());
        json.put("kind", "PROMPT_KIND_TRAINING");
        json.put("text", prompt.text());
        json.put("task", prompt.task());
        return json;
    }

    private static ObjectNode grader(Grader grader) {
        ObjectNode json = JSON.objectNode();
        switch (grader.extraction()) {
            case Extraction.WholeAnswer() -> {}
            case Extraction.AfterMarker(String marker) ->
                json.putObject("extraction").put("afterMarker", marker);
            case Extraction.LastLine() -> json.putObject("extraction").put("lastLine", true);
            case Extraction.JsonField(String field) ->
                json.putObject("extraction").put("jsonField", field);
        }
        putRule(grader.rule(), json);
        return json;
    }

    private static void putRule(Rule rule, ObjectNode json) {
        switch (rule) {
            case Rule.Numeric(String expected, double tolerance) ->
                putUnlessZero(json.putObject("numeric").put("expected", expected), "tolerance", tolerance);
            case Rule.Exact(String expected, boolean ignoreCase) ->
                putIfTrue(json.putObject("exact").put("expected", expected), "ignoreCase", ignoreCase);
            case Rule.MultipleChoice(char expected, int choices) ->
                json.putObject("multipleChoice")
                        .put("expected", String.valueOf(expected))
                        .put("choices", choices);
            case Rule.Contains contains -> putContains(contains, json.putObject("contains"));
            case Rule.Regex(String pattern) -> json.putObject("regex").put("pattern", pattern);
            case Rule.JsonField(String pointer, String expectedJson) ->
                json.putObject("jsonField").put("pointer", pointer).put("expectedJson", expectedJson);
            case Rule.EmbeddingSimilarity(String expected, double threshold) ->
                putUnlessZero(json.putObject("embeddingSimilarity").put("expected", expected), "threshold", threshold);
        }
    }

    private static void putContains(Rule.Contains contains, ObjectNode json) {
        contains.expected().forEach(json.putArray("expected")::add);
        putIfTrue(json, "ignoreCase", contains.ignoreCase());
        putIfTrue(json, "allOrNothing", contains.allOrNothing());
    }

    private static void putIfTrue(ObjectNode json, String field, boolean value) {
        if (value) {
            json.put(field, true);
        }
    }

    private static void putUnlessZero(ObjectNode json, String field, double value) {
        if (value != 0) {
            json.put(field, value);
        }
    }
}
