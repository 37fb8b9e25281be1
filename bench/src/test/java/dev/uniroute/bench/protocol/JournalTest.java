package dev.uniroute.bench.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    private static final CellResult FIRST = cell(0, 0.1 + 0.2);
    private static final CellResult SECOND = cell(1, Double.POSITIVE_INFINITY);

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void fill() throws IOException {
        file = folder.resolve("journal.jsonl");
        try (Journal journal = Journal.open(file, "key")) {
            journal.add(FIRST);
            journal.add(SECOND);
        }
    }

    @Test
    void givesBackWhatItWasGivenToTheLastBit() throws IOException {
        try (Journal journal = Journal.open(file, "key")) {
            assertThat(journal.find(FIRST.key())).contains(FIRST);
            assertThat(journal.find(SECOND.key())).contains(SECOND);
            assertThat(journal.find(new CellKey(2, 50))).isEmpty();
        }
    }

    @Test
    void startsAnewWithAnotherKey() throws IOException {
        try (Journal journal = Journal.open(file, "other")) {
            assertThat(journal.find(FIRST.key())).isEmpty();
        }
        assertThat(Files.readAllLines(file)).containsExactly("{\"key\":\"other\"}");
    }

    @Test
    void dropsALineThatWasCutOffAndGoesOn() throws IOException {
        List<String> lines = Files.readAllLines(file);
        Files.writeString(
                file, lines.get(0) + "\n" + lines.get(1) + "\n" + lines.get(2).substring(0, 40));

        try (Journal journal = Journal.open(file, "key")) {
            assertThat(journal.find(FIRST.key())).contains(FIRST);
            assertThat(journal.find(SECOND.key())).isEmpty();
            journal.add(SECOND);
        }
        assertThat(Files.readAllLines(file)).isEqualTo(lines);
    }

    private static CellResult cell(int split, double value) {
        return new CellResult(
                new CellKey(split, 50),
                Map.of(
                        "m",
                        new Outcome(
                                0.5,
                                value,
                                0.7,
                                new Edge(-0.1, value),
                                List.of(new Edge(0, 1)),
                                new Coverage(1, 2),
                                List.of(0.1, 0.2))));
    }
}
