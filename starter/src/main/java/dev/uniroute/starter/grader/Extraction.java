package dev.uniroute.starter.grader;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.regex.Pattern;

/** Which part of an answer counts, and thus the form in which an answer is asked for. */
public sealed interface Extraction {

    /** Writes an answer from which {@code value} is extracted. */
    String present(String value);

    /** All of the answer. */
    record WholeAnswer() implements Extraction {
        @Override
        public String present(String value) {
            return value;
        }
    }

    /** The text after the last occurrence of {@code marker}, up to the end of its line. */
    record AfterMarker(String marker) implements Extraction {
        public AfterMarker {
            if (marker.isBlank()) {
                throw new IllegalArgumentException("marker is blank");
            }
        }

        @Override
        public String present(String value) {
            return marker + " " + value;
        }
    }

    /** The last line that is not blank. */
    record LastLine() implements Extraction {
        @Override
        public String present(String value) {
            return value;
        }
    }

    /** A field of the first JSON object in the answer. */
    record JsonField(String field) implements Extraction {
        private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

        public JsonField {
            if (field.isBlank()) {
                throw new IllegalArgumentException("field is blank");
            }
        }

        @Override
        public String present(String value) {
            String json = NUMBER.matcher(value).matches()
                    ? value
                    : TextNode.valueOf(value).toString();
            return "{\"" + field + "\": " + json + "}";
        }
    }
}
