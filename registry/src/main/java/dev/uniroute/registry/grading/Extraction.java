package dev.uniroute.registry.grading;

/** Which part of an answer counts. */
public sealed interface Extraction {

    /**
     * A field of the first JSON object in the answer, code fences ignored; where the JSON is broken, the text after
     * {@code "field":} up to the end of the value.
     *
     * @param field name of the field, not empty
     */
    record JsonField(String field) implements Extraction {
        public JsonField {
            Check.notEmpty(field, "grader.extraction.json_field");
        }
    }

    /**
     * The text after the last occurrence of a marker, up to the end of its line.
     *
     * @param marker for example {@code Answer:}, not empty
     */
    record AfterMarker(String marker) implements Extraction {
        public AfterMarker {
            Check.notEmpty(marker, "grader.extraction.after_marker");
        }
    }

    /** The last line that is not blank. */
    record LastLine() implements Extraction {}

    /** All of the answer. */
    record WholeAnswer() implements Extraction {}
}
