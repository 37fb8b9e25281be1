package dev.uniroute.service.grpc.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.uniroute.registry.grading.InvalidGraderException;
import dev.uniroute.v1.ContainsGrader;
import dev.uniroute.v1.EmbeddingSimilarityGrader;
import dev.uniroute.v1.ExactGrader;
import dev.uniroute.v1.Extraction;
import dev.uniroute.v1.Grader;
import dev.uniroute.v1.JsonFieldGrader;
import dev.uniroute.v1.LlmJudgeGrader;
import dev.uniroute.v1.MultipleChoiceGrader;
import dev.uniroute.v1.NumericGrader;
import dev.uniroute.v1.RegexGrader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GradersTest {

    static Stream<Grader> graders() {
        return Stream.of(
                        grader().setNumeric(NumericGrader.newBuilder()
                                .setExpected("3/4")
                                .setTolerance(0.01)),
                        grader().setExact(ExactGrader.newBuilder()
                                .setExpected("Oslo")
                                .setIgnoreCase(true)),
                        grader().setMultipleChoice(MultipleChoiceGrader.newBuilder()
                                .setExpected("B")
                                .setChoices(4)),
                        grader().setContains(ContainsGrader.newBuilder()
                                .addExpected("a")
                                .addExpected("b")
                                .setIgnoreCase(true)
                                .setAllOrNothing(true)),
                        grader().setRegex(RegexGrader.newBuilder().setPattern("^a+$")),
                        grader().setJsonField(JsonFieldGrader.newBuilder()
                                .setPointer("/city")
                                .setExpectedJson("\"Oslo\"")),
                        grader().setEmbeddingSimilarity(EmbeddingSimilarityGrader.newBuilder()
                                .setExpected("a cat")
                                .setThreshold(0.8)),
                        grader().setLlmJudge(LlmJudgeGrader.newBuilder()
                                .setModel("judge")
                                .setRubric("be right")),
                        exact().setExtraction(Extraction.newBuilder().setJsonField("answer")),
                        exact().setExtraction(Extraction.newBuilder().setAfterMarker("Answer:")),
                        exact().setExtraction(Extraction.newBuilder().setLastLine(true)))
                .map(Grader.Builder::build);
    }

    @ParameterizedTest
    @MethodSource("graders")
    void comesBackAsItWasSent(Grader grader) {
        assertThat(Graders.toProto(Graders.toDomain(grader))).isEqualTo(grader);
    }

    @Test
    void everyKindIsAmongThem() {
        assertThat(graders().map(Grader::getKindCase).distinct()).hasSize(Grader.KindCase.values().length - 1);
    }

    @Test
    void refusesAnUnsetKindByName() {
        assertThatThrownBy(() -> Graders.toDomain(Grader.getDefaultInstance()))
                .isInstanceOfSatisfying(
                        InvalidGraderException.class, e -> assertThat(e.field()).isEqualTo("grader.kind"));
    }

    private static Grader.Builder grader() {
        return Grader.newBuilder();
    }

    private static Grader.Builder exact() {
        return grader().setExact(ExactGrader.newBuilder().setExpected("yes"));
    }
}
