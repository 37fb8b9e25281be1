package dev.uniroute.registry.grading;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.uniroute.registry.grading.Extraction.AfterMarker;
import dev.uniroute.registry.grading.Extraction.JsonField;
import dev.uniroute.registry.grading.Extraction.LastLine;
import dev.uniroute.registry.grading.Extraction.WholeAnswer;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The stored form of a {@link GraderSpec}: one compact JSON object for a {@code jsonb} column. Names are those of the
 * API, values equal to their default are left out, {@code v} is the version of the format:
 *
 * <pre>{@code
 * {"v":1,"extraction":{"json_field":"answer"},"numeric":{"expected":"480"}}
 * }</pre>
 */
public final class GraderJson {
    private static final int VERSION = 1;
    private static final String VERSION_FIELD = "v";
    private static final String EXTRACTION_FIELD = "extraction";

    private static final Map<String, Class<? extends Grader>> KINDS = Map.of(
            NumericGrader.KIND, NumericGrader.class,
            ExactGrader.KIND, ExactGrader.class,
            MultipleChoiceGrader.KIND, MultipleChoiceGrader.class,
            ContainsGrader.KIND, ContainsGrader.class,
            RegexGrader.KIND, RegexGrader.class,
            JsonFieldGrader.KIND, JsonFieldGrader.class,
            EmbeddingSimilarityGrader.KIND, EmbeddingSimilarityGrader.class,
            LlmJudgeGrader.KIND, LlmJudgeGrader.class);

    /** Reads and writes the records by the names of their components, {@code ignoreCase} as {@code ignore_case}. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_DEFAULT, JsonInclude.Include.ALWAYS))
            .build();

    private GraderJson() {}

    /** The stored form; equal specs give equal texts. */
    public static String write(GraderSpec spec) {
        ObjectNode json = MAPPER.createObjectNode().put(VERSION_FIELD, VERSION);
        switch (spec.extraction()) {
            case JsonField(String field) -> json.putObject(EXTRACTION_FIELD).put("json_field", field);
            case AfterMarker(String marker) -> json.putObject(EXTRACTION_FIELD).put("after_marker", marker);
            case LastLine() -> json.putObject(EXTRACTION_FIELD).put("last_line", true);
            case WholeAnswer() -> {}
        }
        return json.set(spec.grader().kind(), MAPPER.valueToTree(spec.grader())).toString();
    }

    /**
     * Reads the stored form back.
     *
     * @throws IllegalArgumentException if it is not one that {@link #write} gives
     */
    public static GraderSpec read(String json) {
        try {
            JsonNode stored = MAPPER.readTree(json);
            if (stored.path(VERSION_FIELD).asInt() != VERSION) {
                throw new IllegalArgumentException("Not a grader of format " + VERSION + ": " + json);
            }
            return new GraderSpec(extraction(stored.path(EXTRACTION_FIELD)), grader(stored));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not a stored grader: " + json, e);
        }
    }

    /** The kinds of graders by name. */
    static Set<String> kinds() {
        return KINDS.keySet();
    }

    private static Grader grader(JsonNode stored) throws JsonProcessingException {
        List<String> kinds = KINDS.keySet().stream().filter(stored::has).toList();
        if (kinds.size() != 1) {
            throw new IllegalArgumentException("Not exactly one kind of grader: " + stored);
        }
        String kind = kinds.getFirst();
        return MAPPER.treeToValue(stored.get(kind), KINDS.get(kind));
    }

    private static Extraction extraction(JsonNode stored) {
        if (stored.isMissingNode()) {
            return new WholeAnswer();
        }
        if (stored.has("json_field")) {
            return new JsonField(stored.get("json_field").asText());
        }
        if (stored.has("after_marker")) {
            return new AfterMarker(stored.get("after_marker").asText());
        }
        if (stored.path("last_line").asBoolean()) {
            return new LastLine();
        }
        throw new IllegalArgumentException("Unknown extraction: " + stored);
    }
}
