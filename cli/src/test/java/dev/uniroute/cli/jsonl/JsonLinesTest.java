package dev.uniroute.cli.jsonl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.uniroute.cli.InputException;
import dev.uniroute.v1.Prompt;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonLinesTest {

    @Test
    void keepsTheNumbersOfTheLinesAcrossBlankOnes() throws IOException {
        try (JsonLines<Prompt> lines = read("\n{\"id\": \"a\"}\n\n{\"id\": \"b\"}\n")) {
            assertThat(lines.next(10).lines()).extracting(Line::number).containsExactly(2, 4);
            assertThat(lines.atEnd()).isTrue();
            assertThat(lines.next(10).isEmpty()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"id\": \"a\", \"txt\": \"x\"}                            | txt: there is no such field",
                "{\"kind\": \"PROMPT_KIND_GOLDEN\"}                         | kind: Invalid enum value: PROMPT_KIND_GOLDEN",
                "{\"grader\": {\"contains\": {\"expected\": \"x\"}}}        | grader.contains.expected: Expect",
                "{\"grader\": {\"exact\": {}, \"regex\": {}}}               | grader: Cannot set field",
                "{\"grader\": {\"guess\": {}}}                              | grader.guess: there is no such field",
                "{\"id\": \"a\"                                             | not JSON: Unexpected end-of-input",
                "[1]                                                        | not a JSON object",
                "hello                                                      | not JSON: Unrecognized token 'hello'"
            })
    void namesTheFieldThatIsWrong(String line, String words) {
        assertThatThrownBy(() -> read(line).next(10))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("file:1: ")
                .hasMessageContaining(words);
    }

    private static JsonLines<Prompt> read(String text) {
        return JsonLines.read(
                "file", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Prompt.getDefaultInstance());
    }
}
