package dev.uniroute.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.uniroute.registry.grading.AnswerGrader;
import dev.uniroute.registry.grading.GradeOutcome;
import dev.uniroute.registry.grading.GraderJson;
import dev.uniroute.registry.grading.GraderSpec;
import dev.uniroute.registry.grading.JudgeOutcome;
import java.math.BigDecimal;

/** Any answer is graded by any grader that is valid; what is no grader is refused. */
class GradersFuzzTest {
    private static final String[] STORED = {
        "{\"v\":1,\"numeric\":{\"expected\":\"480\"}}",
        "{\"v\":1,\"exact\":{\"expected\":[\"Paris\"]}}",
        "{\"v\":1,\"multiple_choice\":{\"expected\":\"B\"}}",
        "{\"v\":1,\"contains\":{\"all\":[\"a\"]}}",
        "{\"v\":1,\"regex\":{\"pattern\":\"(a+)+b\"}}",
        "{\"v\":1,\"json_field\":{\"field\":\"a.b\",\"expected\":\"1\"}}",
        "{\"v\":1,\"extraction\":{\"json_field\":\"answer\"},\"numeric\":{\"expected\":\"1/3\"}}",
        "{\"v\":1,\"extraction\":{\"last_line\":true},\"numeric\":{\"expected\":\"-0.5\",\"tolerance\":\"0.1\"}}"
    };

    private final AnswerGrader grader = new AnswerGrader(
            new LengthEmbedder(), (model, prompt, answer, rubric) -> new JudgeOutcome.Judged(0.5, BigDecimal.ZERO));

    @FuzzTest
    void anyAnswerIsGraded(FuzzedDataProvider data) throws InterruptedException {
        boolean known = data.consumeBoolean();
        String stored = known ? data.pickValue(STORED) : data.consumeString(400);
        String answer = data.consumeRemainingAsString();
        GraderSpec spec;
        try {
            spec = GraderJson.read(stored);
        } catch (IllegalArgumentException refused) {
            return;
        }

        GradeOutcome outcome = grader.grade(spec, "a prompt", answer);

        assertThat(outcome.costUsd()).isNotNegative();
        assertThat(GraderJson.read(GraderJson.write(spec))).isEqualTo(spec);
    }
}
