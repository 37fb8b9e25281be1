package dev.uniroute.registry.grading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds and compares JSON in texts that models write: strings may contain line breaks, decimals keep their digits. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
    private static final ObjectReader WHOLE = MAPPER.reader()
            .forType(JsonNode.class)
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .with(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
    private static final ObjectReader SINGLE_QUOTES = WHOLE.with(JsonReadFeature.ALLOW_SINGLE_QUOTES);

    private static final Pattern OBJECT_START = Pattern.compile("\\{(?=\\s*+[\"}])");
    private static final Pattern ARRAY_START = Pattern.compile("\\[(?=\\s*+[\"\\[{\\]\\-0-9tfn])");
    /** Bounds the work on a text full of braces: each attempt may read to the end of the text. */
    private static final int MAX_ATTEMPTS = 32;

    /** Equality of values in which {@code 1}, {@code 1.0} and {@code 1e0} are the same. */
    private static final Comparator<JsonNode> LEAVES =
            (a, b) -> a.isNumber() && b.isNumber() ? a.decimalValue().compareTo(b.decimalValue()) : a.equals(b) ? 0 : 1;

    private Json() {}

    /** The first well-formed object in the text, whatever surrounds it. */
    public static Optional<JsonNode> firstObject(String text) {
        return first(OBJECT_START, text);
    }

    /** The first well-formed object in the text or, if there is none, the first array. */
    static Optional<JsonNode> firstObjectOrArray(String text) {
        return firstObject(text).or(() -> first(ARRAY_START, text));
    }

    /** The text as one JSON value, or empty if it is anything else. */
    static Optional<JsonNode> parse(String text) {
        return read(WHOLE, text);
    }

    /** As {@link #parse}, where texts may be in single quotes, as programming languages write them. */
    static Optional<JsonNode> parseLiteral(String text) {
        return read(SINGLE_QUOTES, text);
    }

    static boolean sameValue(JsonNode a, JsonNode b) {
        return a.equals(LEAVES, b);
    }

    private static Optional<JsonNode> first(Pattern start, String text) {
        Matcher matcher = start.matcher(text);
        for (int attempt = 0; attempt < MAX_ATTEMPTS && matcher.find(); attempt++) {
            Optional<JsonNode> found = read(MAPPER.readerFor(JsonNode.class), text.substring(matcher.start()));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<JsonNode> read(ObjectReader reader, String text) {
        try {
            JsonNode node = reader.readTree(text);
            return node.isMissingNode() ? Optional.empty() : Optional.of(node);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
