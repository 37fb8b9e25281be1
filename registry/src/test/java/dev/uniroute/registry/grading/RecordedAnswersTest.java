package dev.uniroute.registry.grading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * Grades recorded answers of real LLMs to questions of mathematics and code, and compares each score with the one that
 * was published with the recording.
 */
@EnabledIf(
        value = "recordingExists",
        disabledReason = "The recording is not part of the project; UNIROUTE_REPLAY names its folder")
class RecordedAnswersTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path RECORDING = Path.of(Optional.ofNullable(System.getenv("UNIROUTE_REPLAY"))
            .orElseGet(() -> System.getProperty("uniroute.replay", "../../shared/replay")));

    static boolean recordingExists() {
        return Files.exists(RECORDING.resolve("outputs.jsonl.gz"));
    }

    @Test
    void gradesEveryAnswerAsItsSourceDid() {
        Map<String, GraderSpec> graders = rows("prompts.jsonl.gz").stream()
                .collect(Collectors.toMap(row -> row.get("id").asText(), RecordedAnswersTest::grader));
        List<JsonNode> outputs = rows("outputs.jsonl.gz");

        List<String> wrong = outputs.stream()
                .filter(row ->
                        score(spec(graders, row), row) != row.get("correct").asInt())
                .map(row -> row.get("model").asText() + " on " + row.get("id").asText())
                .toList();

        assertThat(outputs).hasSize(18 * 800);
        assertThat(wrong).isEmpty();
    }

    private static GraderSpec spec(Map<String, GraderSpec> graders, JsonNode output) {
        return Objects.requireNonNull(graders.get(output.get("id").asText()));
    }

    private static GraderSpec grader(JsonNode prompt) {
        String expected = prompt.get("answer").asText();
        Function<String, Grader> kind = switch (prompt.get("grader").asText()) {
            case "numeric" -> text -> new NumericGrader(text, 0);
            case "exact" -> text -> new ExactGrader(text, false);
            default -> throw new IllegalStateException("unknown grader in " + prompt);
        };
        return new GraderSpec(new Extraction.JsonField("answer"), kind.apply(expected));
    }

    private static int score(GraderSpec spec, JsonNode output) {
        return spec.extraction()
                .from(output.get("output").asText())
                .map(answer -> (int) ((TextGrader) spec.grader()).score(answer))
                .orElse(0);
    }

    private static List<JsonNode> rows(String file) {
        try (var in = new GZIPInputStream(Files.newInputStream(RECORDING.resolve(file)));
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().map(RecordedAnswersTest::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
