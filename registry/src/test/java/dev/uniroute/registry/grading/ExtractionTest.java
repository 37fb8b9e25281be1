package dev.uniroute.registry.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.registry.grading.Extraction.AfterMarker;
import dev.uniroute.registry.grading.Extraction.JsonField;
import dev.uniroute.registry.grading.Extraction.LastLine;
import dev.uniroute.registry.grading.Extraction.WholeAnswer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExtractionTest {
    private static final Extraction ANSWER_FIELD = new JsonField("answer");

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            {"answer": "42"}                                              | 42
            Sure: ```json {"why": "so", "answer": "42"} ``` Done.         | 42
            {"answer": 3.50}                                              | 3.50
            {"answer": true}                                              | true
            {"answer": ["a", 1]}                                          | ["a",1]
            We have \\frac{1}{2} and {3}. {"answer": "5"}                 | 5
            {"answer": "first"} {"answer": "second"}                      | first
            {"other": 1} and then "answer": "7"                           | 7
            {"why": "\\(x\\)", "answer": "8"}                             | 8
            {"why": "\\(x\\)", "answer": False}                           | False
            {"why": "\\(x\\)", "answer": 9, "sure": 1}                    | 9, "sure": 1
            {"why": "cut", "answer": "1                                   | "1
            The final answer is: $\\boxed{\\frac{1}{2}}$.                 | \\frac{1}{2}
            """)
    void findsTheField(String answer, String expected) {
        assertThat(text(ANSWER_FIELD, answer)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "42",
                "{}",
                "{\"answer\": null, \"b\": 1}x",
                "{\"ANSWER\": 1}",
                "\\boxed{1} is wrong",
                "\\boxed{1"
            })
    void findsNothingWhereThereIsNoField(String answer) {
        assertThat(new JsonField("result").from(answer)).isEmpty();
    }

    @Test
    void keepsWhiteSpaceAndLineBreaksInsideJson() {
        assertThat(text(ANSWER_FIELD, "{\"answer\": \" a\nb \"}")).isEqualTo(" a\nb ");
    }

    @Test
    void takesBrokenJsonAsItIsWritten() {
        assertThat(text(ANSWER_FIELD, "{\"why\": \"a \"quote\"\", \"answer\": \"\\\"x\\\"\"}"))
                .isEqualTo("\\\"x\\\"");
    }

    @Test
    void staysFastOnATextFullOfBraces() {
        String braces = "{\"a\":".repeat(200_000);

        org.junit.jupiter.api.Assertions.assertTimeout(
                Duration.ofSeconds(10),
                () -> assertThat(ANSWER_FIELD.from(braces)).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'Answer: 1 then Answer: 2 \nmore' | 2
            'Answer:3'                        | 3
            """)
    void findsTheTextAfterTheLastMarker(String answer, String expected) {
        assertThat(text(new AfterMarker("Answer:"), answer)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no marker", "Answer:", "Answer:  \nnext line"})
    void findsNothingWithoutAMarkedText(String answer) {
        assertThat(new AfterMarker("Answer:").from(answer)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"last", "first\nlast", "first\r\n last \r\n\r\n", "first\rlast"})
    void findsTheLastLine(String answer) {
        assertThat(text(new LastLine(), answer)).isEqualTo("last");
    }

    @Test
    void takesTheWholeAnswerWithoutWhiteSpaceAround() {
        assertThat(text(new WholeAnswer(), " a b\n")).isEqualTo("a b");
        assertThat(new WholeAnswer().from(" \n")).isEmpty();
        assertThat(new LastLine().from(" \n")).isEmpty();
    }

    private static String text(Extraction extraction, String answer) {
        return extraction.from(answer).orElseThrow().text();
    }
}
