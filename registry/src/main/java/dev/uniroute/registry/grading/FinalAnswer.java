package dev.uniroute.registry.grading;

import com.fasterxml.jackson.databind.JsonNode;

/** The part of an answer that counts, as an {@link Extraction} found it. */
public sealed interface FinalAnswer {

    /** It as text. */
    String text();

    /** A text, also a number or truth value of a JSON answer. */
    record Text(String text) implements FinalAnswer {}

    /** An array or object of a JSON answer. */
    record Structure(JsonNode value) implements FinalAnswer {
        /** The value as compact JSON. */
        @Override
        public String text() {
            return value.toString();
        }
    }

    /** A value of a JSON answer. */
    static FinalAnswer of(JsonNode value) {
        return value.isContainerNode() ? new Structure(value) : new Text(value.asText());
    }
}
