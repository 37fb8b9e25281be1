package dev.uniroute.starter;

import static java.util.stream.Collectors.averagingDouble;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.uniroute.starter.grader.Extraction;
import dev.uniroute.starter.grader.Rule;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StarterPromptsTest {

    @Test
    void sameSeedGivesTheShippedFile() {
        assertThat(StarterPromptsFile.content(GeneratedPrompts.SEED))
                .as("prompts.jsonl; run StarterPromptsFile after changing a generator")
                .isEqualTo(StarterPrompts.jsonl());
    }

    @Test
    void anotherSeedGivesOtherPrompts() {
        assertThat(StarterPromptsFile.content(7)).isNotEqualTo(StarterPrompts.jsonl());
    }

    @Test
    void fileStaysSmall() {
        assertThat(StarterPrompts.jsonl().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(600_000);
    }

    @Test
    void coversManyKindsOfTasksEvenly() {
        Map<String, Long> counts =
                StarterPrompts.representative().stream().collect(groupingBy(StarterPrompt::task, counting()));

        assertThat(counts).hasSizeGreaterThanOrEqualTo(14);
        assertThat(counts.values()).containsOnly((long) GeneratedPrompts.REPRESENTATIVE_PER_KIND);
    }

    @Test
    void idsAndTextsAreUnique() {
        assertThat(all()).extracting(StarterPrompt::id).doesNotHaveDuplicates();
        assertThat(all()).extracting(StarterPrompt::text).doesNotHaveDuplicates();
    }

    @Test
    void trainingPromptsAreAsHardAsRepresentativeOnes() {
        assertThat(meanDifficulty(StarterPrompts.training()))
                .isCloseTo(meanDifficulty(StarterPrompts.representative()), within(0.05));
    }

    @Test
    void usesEveryRuleAndEveryExtraction() {
        assertThat(StarterPrompts.representative())
                .extracting(prompt -> (Object) prompt.grader().rule().getClass())
                .contains((Object[]) Rule.class.getPermittedSubclasses());
        assertThat(StarterPrompts.representative())
                .extracting(prompt -> (Object) prompt.grader().extraction().getClass())
                .contains((Object[]) Extraction.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void graderAcceptsTheCorrectAnswerAndNoWrongOne(String task) {
        assertThat(all().filter(prompt -> prompt.task().equals(task))).allSatisfy(prompt -> {
            assertThat(Score.of(prompt.grader(), prompt.correctAnswer()))
                    .as(prompt.correctAnswer())
                    .isEqualTo(1);
            assertThat(prompt.wrongAnswers())
                    .isNotEmpty()
                    .allSatisfy(wrong -> assertThat(Score.of(prompt.grader(), wrong))
                            .as(wrong)
                            .isLessThan(1));
        });
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void textsHaveNoOpenPlaces(String task) {
        assertThat(all().filter(prompt -> prompt.task().equals(task)))
                .extracting(StarterPrompt::evaluationText)
                .allSatisfy(text ->
                        assertThat(text).doesNotContainPattern("\\{\\d}").doesNotContain("null"));
    }

    static List<String> tasks() {
        return StarterPrompts.representative().stream()
                .map(StarterPrompt::task)
                .distinct()
                .toList();
    }

    private static double meanDifficulty(List<StarterPrompt> prompts) {
        return prompts.stream().collect(averagingDouble(StarterPrompt::difficulty));
    }

    private static Stream<StarterPrompt> all() {
        return Stream.of(StarterPrompts.representative(), StarterPrompts.training())
                .flatMap(List::stream);
    }
}
