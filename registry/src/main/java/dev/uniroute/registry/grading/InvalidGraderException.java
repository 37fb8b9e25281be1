package dev.uniroute.registry.grading;

/** A grader or an extraction was given a value that it cannot work with. */
public final class InvalidGraderException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final String expected;

    /**
     * @param field path of the field in the API, from {@code grader} on, for example {@code grader.regex.pattern}
     * @param expected what was expected there, for a person, for example {@code must not be empty}
     */
    public InvalidGraderException(String field, String expected) {
        super(field + " " + expected);
        this.field = field;
        this.expected = expected;
    }

    /** Path of the field in the API, from {@code grader} on, for example {@code grader.regex.pattern}. */
    public String field() {
        return field;
    }

    /** What was expected there, for a person; reads on from the field's name. */
    public String expected() {
        return expected;
    }
}
