package dev.uniroute.registry.grading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * Which part of an answer counts. White space around a part of a text is dropped; a text inside JSON is taken as it is.
 */
public sealed interface Extraction {

    /** The part of this answer that counts, or empty if it has none. */
    Optional<FinalAnswer> from(String answer);

    /**
     * A field of the first JSON object in the answer, code fences ignored; where the JSON is broken, the text after
     * {@code "field":} up to the end of the value; where there is no such field at all, the {@code \boxed{...}} with
     * which the answer ends. A field that is null counts as none.
     *
     * @param field name of the field, not empty
     */
    record JsonField(String field) implements Extraction {
        public JsonField {
            Check.notEmpty(field, "grader.extraction.json_field");
        }

        @Override
        public Optional<FinalAnswer> from(String answer) {
            Optional<JsonNode> value =
                    Json.firstObject(answer).map(object -> object.get(field)).filter(node -> !node.isNull());
            return value.map(FinalAnswer::of)
                    .or(() -> BrokenJson.field(field, answer)
                            .or(() -> BoxedAnswer.atEndOf(answer))
                            .map(FinalAnswer.Text::new));
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

        @Override
        public Optional<FinalAnswer> from(String answer) {
            int at = answer.lastIndexOf(marker);
            return at < 0
                    ? Optional.empty()
                    : answer.substring(at + marker.length()).lines().findFirst().flatMap(Extraction::notBlank);
        }
    }

    /** The last line that is not blank. */
    record LastLine() implements Extraction {
        @Override
        public Optional<FinalAnswer> from(String answer) {
            return notBlank(answer).flatMap(all -> notBlank(lastLine(all.text())));
        }

        private static String lastLine(String stripped) {
            return stripped.substring(Math.max(stripped.lastIndexOf('\n'), stripped.lastIndexOf('\r')) + 1);
        }
    }

    /** All of the answer. */
    record WholeAnswer() implements Extraction {
        @Override
        public Optional<FinalAnswer> from(String answer) {
            return notBlank(answer);
        }
    }

    private static Optional<FinalAnswer> notBlank(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(new FinalAnswer.Text(text.strip()));
    }
}
