package dev.uniroute.starter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleLabelsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Tell me something                                          |
            Write a poem about the sea                                 | creativity
            What is 17 times 23?                                       | specificity problem_solving
            Explain inflation to me                                    | domain_knowledge
            Which recipes need eggs                                    | real_world
            Describe what {x} does                                     | technical_accuracy
            Write a Python function that sorts a list                  | specificity domain_knowledge creativity technical_accuracy
            One thing. Another thing. A third thing.                   | complexity
            How many hours does a train need for 300 km at 100 km/h?   | specificity problem_solving real_world
            """)
    void labelsByRule(String prompt, String expected) {
        List<String> names = expected == null ? List.of() : List.of(expected.split(" "));

        assertThat(present(RuleLabels.of(prompt))).isEqualTo(names);
    }

    @Test
    void longPromptsAreComplex() {
        assertThat(RuleLabels.of("word ".repeat(41)).complexity()).isTrue();
        assertThat(RuleLabels.of("word ".repeat(40)).complexity()).isFalse();
    }

    /** A label that all prompts share would teach a head nothing. */
    @Test
    void everyAttributeDividesTheStarterPrompts() {
        List<RuleLabels> labels = Stream.concat(
                        StarterPrompts.representative().stream(), StarterPrompts.training().stream())
                .map(prompt -> RuleLabels.of(prompt.text()))
                .toList();

        for (int i = 0; i < RuleLabels.NAMES.size(); i++) {
            int attribute = i;
            double share = labels.stream()
                    .filter(it -> it.values().get(attribute))
                    .mapToInt(it -> 1)
                    .sum();
            assertThat(share / labels.size()).as(RuleLabels.NAMES.get(i)).isBetween(0.02, 0.98);
        }
    }

    private static List<String> present(RuleLabels labels) {
        return IntStream.range(0, RuleLabels.NAMES.size())
                .filter(i -> labels.values().get(i))
                .mapToObj(RuleLabels.NAMES::get)
                .toList();
    }
}
