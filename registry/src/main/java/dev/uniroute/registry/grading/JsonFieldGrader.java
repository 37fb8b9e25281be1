package dev.uniroute.registry.grading;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * 1 if a field of the answer's JSON has the expected value, else 0. The answer's JSON is its first object or, where it
 * has none, its first array. Numbers are compared as numbers, objects regardless of the order of their fields; a
 * number is not equal to a text.
 *
 * @param pointer the field, as a JSON pointer (RFC 6901), for example {@code /city}
 * @param expectedJson the expected value as JSON, for example {@code "Oslo"} or {@code 42}
 */
public record JsonFieldGrader(String pointer, String expectedJson) implements TextGrader {
    static final String KIND = "json_field";

    public JsonFieldGrader {
        Check.that(pointer.startsWith("/"), "grader.json_field.pointer", "must be a JSON pointer, for example /city");
        Check.that(
                Json.parse(expectedJson).isPresent(),
                "grader.json_field.expected_json",
                "must be one JSON value, for example \"Oslo\" or 42");
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public double score(FinalAnswer answer) {
        JsonNode expected = Json.parse(expectedJson).orElseThrow();
        return document(answer)
                .map(document -> document.at(JsonPointer.compile(pointer)))
                .map(given -> Json.sameValue(expected, given) ? 1.0 : 0.0)
                .orElse(0.0);
    }

    private static Optional<JsonNode> document(FinalAnswer answer) {
        return switch (answer) {
            case FinalAnswer.Structure structure -> Optional.of(structure.value());
            case FinalAnswer.Text text -> Json.firstObjectOrArray(text.text());
        };
    }
}
