package dev.uniroute.registry.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GraderJsonTest {
    private static final Path PROTO = Path.of("../proto/src/main/resources/uniroute/v1/prompt.proto");

    static Stream<GraderSpec> specs() {
        return Stream.of(
                new GraderSpec(new Extraction.JsonField("answer"), new NumericGrader("3/4", 0.5)),
                new GraderSpec(new Extraction.AfterMarker("A:"), new ExactGrader("\"Oslo\"\n", true)),
                new GraderSpec(new Extraction.LastLine(), new MultipleChoiceGrader("C", 4)),
                GraderSpec.of(new ContainsGrader(List.of("a", "b"), true, true)),
                GraderSpec.of(new RegexGrader("\\d+")),
                GraderSpec.of(new JsonFieldGrader("/city", "\"Oslo\"")),
                GraderSpec.of(new EmbeddingSimilarityGrader("warm", 0.75)),
                GraderSpec.of(new LlmJudgeGrader("judge", "Is it polite?")));
    }

    @ParameterizedTest
    @MethodSource("specs")
    void readsWhatItWrote(GraderSpec spec) {
        assertThat(GraderJson.read(GraderJson.write(spec))).isEqualTo(spec);
    }

    @Test
    void coversEveryKind() {
        assertThat(specs().map(spec -> spec.grader().kind())).containsExactlyInAnyOrderElementsOf(GraderJson.kinds());
    }

    @Test
    void writesACompactStableForm() {
        assertThat(GraderJson.write(new GraderSpec(new Extraction.JsonField("answer"), new NumericGrader("480", 0))))
                .isEqualTo("{\"v\":1,\"extraction\":{\"json_field\":\"answer\"},\"numeric\":{\"expected\":\"480\"}}");
        assertThat(GraderJson.write(
                        new GraderSpec(new Extraction.LastLine(), new ContainsGrader(List.of("a"), true, false))))
                .isEqualTo(
                        "{\"v\":1,\"extraction\":{\"last_line\":true},\"contains\":{\"expected\":[\"a\"],\"ignore_case\":true}}");
        assertThat(GraderJson.write(GraderSpec.of(new JsonFieldGrader("/a", "1"))))
                .isEqualTo("{\"v\":1,\"json_field\":{\"pointer\":\"/a\",\"expected_json\":\"1\"}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"v\":2,\"exact\":{\"expected\":\"a\"}}",
                "{\"v\":1}",
                "{\"v\":1,\"exact\":{}}",
                "{\"v\":1,\"exact\":{\"expected\":\"a\",\"unknown\":1}}",
                "{\"v\":1,\"extraction\":{\"unknown\":1},\"exact\":{\"expected\":\"a\"}}",
                "{\"v\":1,\"exact\":{\"expected\":\"a\"},\"regex\":{\"pattern\":\"a\"}}"
            })
    void refusesWhatItDoesNotWrite(String json) {
        assertThatIllegalArgumentException().isThrownBy(() -> GraderJson.read(json));
    }

    @Test
    void namesKindsAsTheApiDoes() throws IOException {
        String message = block(Files.readString(PROTO), "oneof kind {");

        List<String> names = Pattern.compile("(\\w+)Grader (\\w+) = \\d+;")
                .matcher(message)
                .results()
                .map(match -> match.group(2))
                .collect(Collectors.toList());

        assertThat(names).containsExactlyInAnyOrderElementsOf(GraderJson.kinds());
    }

    private static String block(String text, String start) {
        int from = text.indexOf(start);
        return text.substring(from, text.indexOf('}', from));
    }
}
