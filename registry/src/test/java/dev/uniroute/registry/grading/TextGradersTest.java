package dev.uniroute.registry.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextGradersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            480        | 480               | 0     | 1
            # 1,450    | $1450.00          | 0     | 1
            480        | 480 dollars       | 0     | 1
            480        | about 12 or 480   | 0     | 0
            -3         | x = -3            | 0     | 1
            -3         | \u22123           | 0     | 1
            3/4        | 0.75              | 0     | 1
            0.75       | 3 / 4             | 0     | 1
            1/3        | 2/6               | 0     | 1
            1/3        | 0.333             | 0     | 0
            1/3        | 0.333             | 0.001 | 1
            5          | 35/7 = 5          | 0     | 0
            0.1        | 0.3               | 0.2   | 1
            0.1        | 0.3000001         | 0.2   | 0
            1000       | 1e3               | 0     | 1
            .5         | 0.5               | 0     | 1
            1          | 1/0               | 0     | 0
            1          | none              | 0     | 0
            """)
    void comparesNumbers(String expected, String answer, double tolerance, double score) {
        assertThat(score(new NumericGrader(expected, tolerance), answer)).isEqualTo(score);
    }

    @Test
    void readsNumbersWithoutEndInTime() {
        assertTimeout(Duration.ofSeconds(5), () -> score(new NumericGrader("1e999", 1), "9".repeat(1_000_000)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Oslo         | Oslo           | false | 1
            Oslo         | oslo           | false | 0
            Oslo         | oslo           | true  | 1
            'Oslo'       | "Oslo"         | false | 1
            ' 4 2 '      | ' 4 2 '        | false | 1
            ' 4 2 '      | '4 2'          | false | 0
            ''           | ""             | false | 1
            Oslo         | Oslo.          | false | 0
            it's         | it's           | false | 1
            """)
    void comparesTexts(String expected, String answer, boolean ignoreCase, double score) {
        assertThat(score(new ExactGrader(expected, ignoreCase), answer)).isEqualTo(score);
    }

    @Test
    void takesALineBreakAndItsEscapeAsEqual() {
        assertThat(score(new ExactGrader("'a\\n\\tb'", false), "a\n\tb")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ['a', 'b']          | {"answer": ["a","b"]}       | 1
            ['a', 'b']          | {"answer": ["b","a"]}       | 0
            {'x': 1, 'y': 2.0}  | {"answer": {"y":2,"x":1}}   | 1
            ["a"]               | {"answer": "['a']"}         | 0
            """)
    void comparesStructuresAsValues(String expected, String answer, double score) {
        FinalAnswer found = new Extraction.JsonField("answer").from(answer).orElseThrow();

        assertThat(new ExactGrader(expected, false).score(found)).isEqualTo(score);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            B                              | 1
            b                              | 1
            (B)                            | 1
            **B.**                         | 1
            B. Oslo                        | 1
            (B) Oslo, not (C)              | 1
            Answer: B                      | 1
            The answer is (B).             | 1
            The correct option is **B**    | 1
            First A, but the answer is B   | 1
            Answer: A. No, Answer: B       | 1
            \\boxed{B}                     | 1
            It must be B                   | 1
            I think B                      | 1
            C                              | 0
            Answer: C                      | 0
            B or C                         | 0
            Bergen                         | 0
            the answer is a Bergen         | 0
            """)
    void findsTheChosenLetter(String answer, double score) {
        assertThat(score(new MultipleChoiceGrader("B", 4), answer)).isEqualTo(score);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            red and blue,   false, false, 1
            red,            false, false, 0.5
            red,            false, true,  0
            RED and Blue,   true,  true,  1
            RED and Blue,   false, false, 0
            """)
    void countsTheTextsThatOccur(String answer, boolean ignoreCase, boolean allOrNothing, double score) {
        var grader = new ContainsGrader(List.of("red", "blue"), ignoreCase, allOrNothing);

        assertThat(score(grader, answer)).isEqualTo(score);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /city   | "Oslo" | It is {"city": "Oslo"}.      | 1
            /city   | "Oslo" | {"city": "oslo"}             | 0
            /n      | 42     | {"n": 42.0}                  | 1
            /n      | 42     | {"n": "42"}                  | 0
            /a/1    | 2      | {"a": [1, 2]}                | 1
            /1      | 2      | [1, 2]                       | 1
            /o      | {"x":1,"y":[2]} | {"o": {"y":[2.0],"x":1}} | 1
            /city   | null   | {"town": "Oslo"}             | 0
            /city   | "Oslo" | Oslo                         | 0
            """)
    void comparesAFieldOfJson(String pointer, String expected, String answer, double score) {
        assertThat(score(new JsonFieldGrader(pointer, expected), answer)).isEqualTo(score);
    }

    private static double score(TextGrader grader, String answer) {
        return grader.score(new FinalAnswer.Text(answer));
    }
}
