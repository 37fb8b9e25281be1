package dev.uniroute.bench.data.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PythonTextTest {

    @Test
    void joinsTheTextsOfAList() {
        assertThat(PythonText.joined("['one', \"two's\", 'three\\'s']")).isEqualTo("one\ntwo's\nthree's");
    }

    @Test
    void knowsTheEscapesOfPython() {
        assertThat(PythonText.joined("['a\\nb\\tc\\\\d \\xe9 \\u2019 \\U0001f600']"))
                .isEqualTo("a\nb\tc\\d é ’ 😀");
    }

    @Test
    void leavesWhatIsNoListOfTexts() {
        for (String text : new String[] {"plain", "[1, 2]", "['open", "['a'] tail", "["}) {
            assertThat(PythonText.joined(text)).isEqualTo(text);
        }
    }
}
