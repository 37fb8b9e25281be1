package dev.uniroute.registry.grading;

/** Checks of a grader's fields. */
final class Check {
    private Check() {}

    static void notEmpty(String value, String field) {
        that(!value.isEmpty(), field, "must not be empty");
    }

    static void atMost(int characters, String value, String field) {
        that(value.length() <= characters, field, "must have at most %,d characters".formatted(characters));
    }

    static void that(boolean valid, String field, String expected) {
        if (!valid) {
            throw new InvalidGraderException(field, expected);
        }
    }
}
