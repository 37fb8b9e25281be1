package dev.uniroute.registry.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.uniroute.registry.grading.GradeOutcome.Graded;
import dev.uniroute.registry.grading.GradeOutcome.Ungradable;
import dev.uniroute.registry.grading.JudgeOutcome.Judged;
import dev.uniroute.registry.grading.JudgeOutcome.NoGrade;
import dev.uniroute.routing.embedding.EmbeddedText;
import dev.uniroute.routing.embedding.Embedder;
import dev.uniroute.routing.embedding.EmbedderUnavailableException;
import dev.uniroute.routing.embedding.Embedding;
import dev.uniroute.routing.embedding.TextRefusedException;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerGraderTest {
    private static final Judge NO_JUDGE = (model, prompt, answer, rubric) -> {
        throw new AssertionError("asked a judge");
    };

    @Test
    void gradesWhatItExtracts() throws InterruptedException {
        var spec = new GraderSpec(new Extraction.LastLine(), new ExactGrader("Oslo", false));

        assertThat(grader(NO_JUDGE).grade(spec, "Capital?", "Bergen?\nOslo")).isEqualTo(new Graded(1, BigDecimal.ZERO));
    }

    @Test
    void scoresZeroWithoutAskingAnyoneWhereNothingCanBeExtracted() throws InterruptedException {
        var spec = new GraderSpec(new Extraction.AfterMarker("A:"), new LlmJudgeGrader("judge", "good"));

        assertThat(grader(NO_JUDGE).grade(spec, "Q", "no idea")).isEqualTo(new Graded(0, BigDecimal.ZERO));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            3 4,  0,    0.6
            1 0,  0,    1
            -1 0, 0,    0
            3 4,  0.5,  1
            3 4,  0.7,  0
            """)
    void comparesMeanings(String answer, double threshold, double score) throws InterruptedException {
        var spec = GraderSpec.of(new EmbeddingSimilarityGrader("1 0", threshold));

        Graded graded = (Graded) grader(NO_JUDGE).grade(spec, "Q", answer);

        assertThat(graded.score()).isCloseTo(score, within(1e-6));
    }

    @Test
    void takesTheJudgesGradeAndItsCost() throws InterruptedException {
        Judge judge = (model, prompt, answer, rubric) -> {
            assertThat(new String[] {model, prompt, answer, rubric}).containsExactly("judge", "Q", "A", "good");
            return new Judged(0.7, new BigDecimal("0.002"));
        };

        assertThat(grader(judge).grade(GraderSpec.of(new LlmJudgeGrader("judge", "good")), "Q", "A"))
                .isEqualTo(new Graded(0.7, new BigDecimal("0.002")));
    }

    @Test
    void isUngradableNotWrongWhereTheJudgeFails() throws InterruptedException {
        Judge judge = (model, prompt, answer, rubric) -> new NoGrade("down", true, BigDecimal.ONE);

        assertThat(grader(judge).grade(GraderSpec.of(new LlmJudgeGrader("judge", "good")), "Q", "A"))
                .isEqualTo(new Ungradable("down", true, BigDecimal.ONE));
    }

    @Test
    void isUngradableNotWrongWhereTheEmbedderFails() throws InterruptedException {
        var spec = GraderSpec.of(new EmbeddingSimilarityGrader("1 0", 0.5));

        assertThat(grader(NO_JUDGE).grade(spec, "Q", "an outage"))
                .isEqualTo(new Ungradable("the embedder numbers failed: away", true, BigDecimal.ZERO));
        assertThat(grader(NO_JUDGE).grade(spec, "Q", "too long"))
                .isEqualTo(new Ungradable("the embedder numbers failed: too long", false, BigDecimal.ZERO));
    }

    private static AnswerGrader grader(Judge judge) {
        return new AnswerGrader(new NumbersAsEmbedding(), judge);
    }

    /** Embeds {@code 3 4} as (3, 4). */
    private static final class NumbersAsEmbedding implements Embedder {
        @Override
        public String name() {
            return "numbers";
        }

        @Override
        public int dimension() {
            return 2;
        }

        @Override
        public EmbeddedText embed(String text) {
            if (text.equals("an outage")) {
                throw new EmbedderUnavailableException(name(), "away");
            }
            if (text.equals("too long")) {
                throw new TextRefusedException(name(), text);
            }
            String[] parts = text.split(" ", -1);
            return new EmbeddedText(Embedding.of(Float.parseFloat(parts[0]), Float.parseFloat(parts[1])), 2);
        }

        @Override
        public int countTokens(String text) {
            return 2;
        }
    }
}
