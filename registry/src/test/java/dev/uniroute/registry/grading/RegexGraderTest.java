package dev.uniroute.registry.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegexGraderTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @ParameterizedTest
    @CsvSource(textBlock = """
            (?i)oslo,   It is OSLO.,  1
            ^oslo$,     in oslo,      0
            \\d{3},     abc 123 def,  1
            """)
    void searchesTheAnswer(String pattern, String answer, double score) {
        assertThat(score(pattern, answer)).isEqualTo(score);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a+)+b", "(a|a)*b", "(a|aa)+$b", "(.*)*=(.*)*b"})
    void scoresZeroWhereBacktrackingHasNoEnd(String pattern) {
        assertTimeout(LIMIT, () -> assertThat(score(pattern, "a".repeat(5_000))).isZero());
    }

    /** There are 2^22 ways to match nothing at the end of the text, where no character is read. */
    @Test
    void comesBackWhereBacktrackingReadsNothing() {
        Pattern pattern = Pattern.compile("a*" + "(|)".repeat(22) + "b");

        assertTimeout(
                LIMIT,
                () -> assertThat(BoundedSearch.finds(pattern, "aaa", Duration.ofMillis(10)))
                        .isFalse());
    }

    @Test
    void matchesAcrossALongAnswer() {
        assertThat(score("begin(.|\\n)*end", "begin" + "x\n".repeat(20_000) + "end"))
                .isEqualTo(1);
    }

    private static double score(String pattern, String answer) {
        return new RegexGrader(pattern).score(new FinalAnswer.Text(answer));
    }
}
