package dev.uniroute.starter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.uniroute.starter.grader.Extraction;
import dev.uniroute.starter.grader.Grader;
import dev.uniroute.starter.grader.Rule;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A second reading of what the API says about graders, to check that prompts and answers fit each other. */
final class Score {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern NUMBER = Pattern.compile("(-?\\d+(?:\\.\\d+)?)(?:/(\\d+))?");
    private static final Pattern LETTER = Pattern.compile("\\b([A-Z])\\b");

    private Score() {}

    /** The score of an answer, in [0, 1]. */
    static double of(Grader grader, String answer) {
        return score(grader.rule(), extract(grader.extraction(), answer));
    }

    private static String extract(Extraction extraction, String answer) {
        return switch (extraction) {
            case Extraction.WholeAnswer() -> answer;
            case Extraction.AfterMarker(String marker) -> {
                int at = answer.lastIndexOf(marker);
                yield at < 0
                        ? ""
                        : answer.substring(at + marker.length())
                                .lines()
                                .findFirst()
                                .orElse("");
            }
            case Extraction.LastLine() ->
                answer.lines().filter(line -> !line.isBlank()).toList().getLast();
            case Extraction.JsonField(String field) -> json(answer).path(field).asText();
        };
    }

    private static double score(Rule rule, String answer) {
        return switch (rule) {
            case Rule.Numeric(String expected, double tolerance) ->
                Math.abs(number(expected) - number(answer)) <= tolerance ? 1 : 0;
            case Rule.Exact(String expected, boolean ignoreCase) ->
                fold(expected, ignoreCase).equals(fold(answer.strip(), ignoreCase)) ? 1 : 0;
            case Rule.MultipleChoice(char expected, int _) -> letter(answer) == expected ? 1 : 0;
            case Rule.Contains contains -> contained(contains, answer);
            case Rule.Regex(String pattern) ->
                Pattern.compile(pattern).matcher(answer).find() ? 1 : 0;
            case Rule.JsonField(String pointer, String expected) ->
                json(answer).at(pointer).equals(json(expected)) ? 1 : 0;
            case Rule.EmbeddingSimilarity(String expected, double _) -> expected.equals(answer) ? 1 : 0;
        };
    }

    private static double contained(Rule.Contains rule, String answer) {
        List<String> found = rule.expected().stream()
                .filter(text -> fold(answer, rule.ignoreCase()).contains(fold(text, rule.ignoreCase())))
                .toList();
        double share = (double) found.size() / rule.expected().size();
        return rule.allOrNothing() ? Math.floor(share) : share;
    }

    private static double number(String text) {
        Matcher matcher = NUMBER.matcher(text);
        if (!matcher.find()) {
            return Double.NaN;
        }
        double divisor = matcher.group(2) == null ? 1 : Double.parseDouble(matcher.group(2));
        return Double.parseDouble(matcher.group(1)) / divisor;
    }

    private static char letter(String text) {
        Matcher matcher = LETTER.matcher(text);
        return matcher.find() ? matcher.group(1).charAt(0) : ' ';
    }

    private static String fold(String text, boolean ignoreCase) {
        return ignoreCase ? text.toLowerCase(Locale.ROOT) : text;
    }

    private static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text.substring(Math.max(0, text.indexOf('{'))));
        } catch (JsonProcessingException e) {
            return MAPPER.missingNode();
        }
    }
}
