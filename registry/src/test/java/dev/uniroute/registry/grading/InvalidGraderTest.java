package dev.uniroute.registry.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class InvalidGraderTest {

    static Stream<Arguments> invalid() {
        return Stream.of(
                invalid("grader.extraction.json_field", () -> new Extraction.JsonField("")),
                invalid("grader.extraction.after_marker", () -> new Extraction.AfterMarker("")),
                invalid("grader.numeric.expected", () -> new NumericGrader("many", 0)),
                invalid("grader.numeric.tolerance", () -> new NumericGrader("1", -1)),
                invalid("grader.numeric.tolerance", () -> new NumericGrader("1", Double.NaN)),
                invalid("grader.exact.expected", () -> new ExactGrader(" ", false)),
                invalid("grader.multiple_choice.expected", () -> new MultipleChoiceGrader("E", 4)),
                invalid("grader.multiple_choice.expected", () -> new MultipleChoiceGrader("b", 0)),
                invalid("grader.multiple_choice.expected", () -> new MultipleChoiceGrader("", 0)),
                invalid("grader.multiple_choice.choices", () -> new MultipleChoiceGrader("A", 1)),
                invalid("grader.multiple_choice.choices", () -> new MultipleChoiceGrader("A", 27)),
                invalid("grader.contains.expected", () -> new ContainsGrader(List.of(), false, false)),
                invalid(
                        "grader.contains.expected",
                        () -> new ContainsGrader(Collections.nCopies(101, "a"), false, false)),
                invalid("grader.contains.expected[1]", () -> new ContainsGrader(List.of("a", ""), false, false)),
                invalid("grader.regex.pattern", () -> new RegexGrader("")),
                invalid("grader.regex.pattern", () -> new RegexGrader("(")),
                invalid("grader.regex.pattern", () -> new RegexGrader("a".repeat(1001))),
                invalid("grader.json_field.pointer", () -> new JsonFieldGrader("city", "1")),
                invalid("grader.json_field.expected_json", () -> new JsonFieldGrader("/city", "Oslo")),
                invalid("grader.json_field.expected_json", () -> new JsonFieldGrader("/city", "")),
                invalid("grader.json_field.expected_json", () -> new JsonFieldGrader("/city", "1 2")),
                invalid("grader.embedding_similarity.expected", () -> new EmbeddingSimilarityGrader("", 0)),
                invalid("grader.embedding_similarity.threshold", () -> new EmbeddingSimilarityGrader("a", 1.5)),
                invalid("grader.embedding_similarity.threshold", () -> new EmbeddingSimilarityGrader("a", Double.NaN)),
                invalid("grader.llm_judge.model", () -> new LlmJudgeGrader("", "good")),
                invalid("grader.llm_judge.rubric", () -> new LlmJudgeGrader("judge", "")),
                invalid("grader.llm_judge.rubric", () -> new LlmJudgeGrader("judge", "a".repeat(10_001))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("invalid")
    void isRefusedWithTheFieldThatIsWrong(String field, Supplier<Object> invalid) {
        InvalidGraderException refused = catchThrowableOfType(InvalidGraderException.class, invalid::get);

        assertThat(refused.field()).isEqualTo(field);
        assertThat(refused).hasMessage(field + " " + refused.expected());
        assertThat(refused.expected()).startsWith("must ");
    }

    private static Arguments invalid(String field, Supplier<Object> invalid) {
        return Arguments.of(field, invalid);
    }
}
