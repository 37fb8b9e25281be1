package dev.uniroute.routing.attribute;

import java.util.Locale;

/** A property that a prompt has or has not; in the paper's order, which is that of every vector of attributes. */
public enum Attribute {
    /** It asks for one definite thing: the output, its form or its bounds are named. */
    SPECIFICITY,
    /** Answering needs knowledge of a field that a layman lacks. */
    DOMAIN_KNOWLEDGE,
    /** It has several parts or conditions that must be kept together. */
    COMPLEXITY,
    /** Answering takes reasoning: calculating, deducing, planning. */
    PROBLEM_SOLVING,
    /** It asks for invention: a text, an idea, a style. */
    CREATIVITY,
    /** The answer must be technically exact: code, formulas, data. */
    TECHNICAL_ACCURACY,
    /** It is about a situation of practical life. */
    REAL_WORLD;

    /** How many there are: 7. */
    public static final int COUNT = values().length;

    private final String key = name().toLowerCase(Locale.ROOT);

    /** The name in JSON and in the database, for example {@code domain_knowledge}. */
    public String key() {
        return key;
    }
}
