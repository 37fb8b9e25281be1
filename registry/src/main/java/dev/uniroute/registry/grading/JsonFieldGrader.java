package dev.uniroute.registry.grading;

/**
 * 1 if a field of the answer's first JSON object or array has the expected value, else 0. Numbers are compared as
 * numbers, objects regardless of the order of their fields.
 *
 * @param pointer the field, as a JSON pointer (RFC 6901), for example {@code /city}; empty: the whole document
 * @param expectedJson the expected value as JSON, for example {@code "Oslo"} or {@code 42}
 */
public record JsonFieldGrader(String pointer, String expectedJson) implements Grader {
    static final String KIND = "json_field";
}
