package dev.uniroute.starter.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {

    @ParameterizedTest
    @ValueSource(strings = {"capitals", "concepts", "elements", "grammar", "ironies", "reviews", "topics", "words"})
    void visitsEveryRowOnceBeforeAnyComesAgain(String name) {
        Table table = Table.load(name);

        assertThat(IntStream.range(0, table.rows().size()).mapToObj(table::row))
                .containsExactlyInAnyOrderElementsOf(table.rows());
    }

    @ParameterizedTest
    @ValueSource(strings = {"capitals", "concepts", "elements", "grammar", "ironies", "reviews", "topics", "words"})
    void hasAsManyCellsInEveryRowAndNoneEmpty(String name) {
        Table table = Table.load(name);

        assertThat(table.rows())
                .allSatisfy(row -> assertThat(row).hasSameSizeAs(table.row(0)).doesNotContain(""));
    }

    @Test
    void refusesATableThatIsMissing() {
        assertThatThrownBy(() -> Table.load("poems")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesASizeOfWhichItWouldSkipRows() {
        assertThatThrownBy(() -> new Table(Collections.nCopies(23, List.of("x"))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
