package dev.uniroute.registry.profiling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.registry.grading.ExactGrader;
import dev.uniroute.registry.grading.Extraction;
import dev.uniroute.registry.grading.GraderSpec;
import dev.uniroute.registry.prompt.Prompt;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EvaluationOrderTest {
    private static final List<Prompt> BY_TASK = Stream.of("algebra", "capitals", "sorting", "sql")
            .flatMap(task -> IntStream.range(0, 100).mapToObj(i -> prompt(task, i)))
            .toList();

    @Test
    void givesTheFirstPartAFairShareOfEveryTask() {
        List<Prompt> first = EvaluationOrder.of(BY_TASK).subList(0, 100);

        assertThat(Stream.of("algebra", "capitals", "sorting", "sql")
                        .map(task -> first.stream()
                                .filter(prompt -> prompt.task().equals(task))
                                .count()))
                .allSatisfy(share -> assertThat(share).isBetween(15L, 35L));
    }

    @Test
    void losesNoPromptAndIsTheSameHoweverTheyCome() {
        List<Prompt> ordered = EvaluationOrder.of(BY_TASK);

        assertThat(ordered).containsExactlyInAnyOrderElementsOf(BY_TASK);
        assertThat(EvaluationOrder.of(BY_TASK.reversed())).isEqualTo(ordered);
    }

    private static Prompt prompt(String task, int i) {
        GraderSpec grader = new GraderSpec(new Extraction.WholeAnswer(), new ExactGrader("yes", false));
        return new Prompt(task + "-" + i, "question " + i, "", task, grader);
    }
}
