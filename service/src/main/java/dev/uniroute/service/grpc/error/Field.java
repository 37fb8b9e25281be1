package dev.uniroute.service.grpc.error;

import org.jspecify.annotations.Nullable;

/**
 * A field of a request and what it is checked for; each violation goes to the {@link Violations} that it came from. Its
 * path is put together only when something is wrong.
 */
public final class Field {
    private static final int LONGEST_KEY = 64;

    private final Violations violations;
    private final @Nullable Field parent;
    private final String segment;

    Field(Violations violations, @Nullable Field parent, String segment) {
        this.violations = violations;
        this.parent = parent;
        this.segment = segment;
    }

    /** A field of this message. */
    public Field field(String name) {
        return new Field(violations, this, "." + name);
    }

    /** An item of this list. */
    public Field item(int index) {
        return new Field(violations, this, "[" + index + "]");
    }

    /** An entry of this map. */
    public Field entry(String key) {
        String shown = key.length() <= LONGEST_KEY ? key : key.substring(0, LONGEST_KEY - 1) + "…";
        return new Field(violations, this, "[\"" + shown + "\"]");
    }

    /** Its path in the request, for example {@code prompts[3].grader.regex.pattern}. */
    public String path() {
        return parent == null ? segment : parent.path() + segment;
    }

    /** Says that it is wrong: {@code expected} reads on from the field's path and never repeats a text that was sent. */
    public void reject(String expected) {
        violations.add(new Violation(path(), expected));
    }

    /** Rejects it unless {@code valid}; returns {@code valid}. */
    public boolean require(boolean valid, String expected) {
        if (!valid) {
            reject(expected);
        }
        return valid;
    }

    /** Whether a number is in [min, max]. */
    public boolean between(long value, long min, long max) {
        return (value >= min && value <= max) || wrong("must be in [%,d, %,d], is %,d".formatted(min, max, value));
    }

    /** Whether a number is finite and in [min, max]. */
    public boolean between(double value, double min, double max) {
        return (value >= min && value <= max) || wrong("must be in [" + min + ", " + max + "], is " + value);
    }

    /** Whether a number is finite and >= 0. */
    public boolean notNegative(double value) {
        return (value >= 0 && Double.isFinite(value)) || wrong("must be finite and >= 0, is " + value);
    }

    /** Whether a number is finite and > 0. */
    public boolean positive(double value) {
        return (value > 0 && Double.isFinite(value)) || wrong("must be finite and > 0, is " + value);
    }

    /** Whether a text has min to max characters (Unicode code points). */
    public boolean characters(String text, int min, int max) {
        if (text.isEmpty() && min > 0) {
            return wrong("must not be empty");
        }
        int length = text.length() <= max ? text.length() : text.codePointCount(0, text.length());
        return length <= max || wrong("must have at most %,d characters, has %,d".formatted(max, length));
    }

    /** Whether a list has min to max items. */
    public boolean size(int size, int min, int max) {
        return (size >= min && size <= max) || wrong("must have %,d to %,d items, has %,d".formatted(min, max, size));
    }

    private boolean wrong(String expected) {
        reject(expected);
        return false;
    }
}
