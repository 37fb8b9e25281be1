package dev.uniroute.service.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReloadedTest {
    @TempDir
    private Path folder;

    private Path file;
    private final List<String> used = new ArrayList<>();

    @BeforeEach
    void writeFirst() throws IOException {
        file = Files.writeString(folder.resolve("callers"), "first");
    }

    private void use(List<byte[]> contents) {
        String text = new String(contents.getFirst(), UTF_8);
        if (text.startsWith("bad")) {
            throw new IllegalArgumentException("it is bad");
        }
        used.add(text);
    }

    @Test
    void usesAContentOnce() {
        Reloaded reloaded = Reloaded.of(List.of(file), this::use);

        reloaded.look();

        assertThat(used).containsExactly("first");
    }

    @Test
    void usesWhatHasChanged() throws IOException {
        Reloaded reloaded = Reloaded.of(List.of(file), this::use);
        Files.writeString(file, "second");

        reloaded.look();

        assertThat(used).containsExactly("first", "second");
    }

    @Test
    void keepsTheLastGoodContentWhereTheNextIsBadOrGone() throws IOException {
        Reloaded reloaded = Reloaded.of(List.of(file), this::use);
        Files.writeString(file, "bad");
        reloaded.look();
        Files.delete(file);
        reloaded.look();
        Files.writeString(file, "third");

        reloaded.look();

        assertThat(used).containsExactly("first", "third");
    }

    @Test
    void refusesABadContentAtTheStart() throws IOException {
        Files.writeString(file, "bad");

        assertThatThrownBy(() -> Reloaded.of(List.of(file), this::use))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("callers", "it is bad");
    }
}
