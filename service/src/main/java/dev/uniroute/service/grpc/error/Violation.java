package dev.uniroute.service.grpc.error;

/**
 * A field of a request that violates its bounds.
 *
 * @param field its path in the request, for example {@code prompts[3].grader.regex.pattern}
 * @param expected what was expected, for a person; reads on from the field's path
 */
public record Violation(String field, String expected) {
    @Override
    public String toString() {
        return field + " " + expected;
    }
}
