package dev.uniroute.bench.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.uniroute.routing.clustering.Points;
import dev.uniroute.routing.embedding.EmbeddedText;
import dev.uniroute.routing.embedding.Embedder;
import dev.uniroute.routing.embedding.Embedding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddingStoreTest {

    private static final List<String> TEXTS =
            IntStream.range(0, 100).mapToObj(i -> "text " + i).toList();

    @TempDir
    private Path folder;

    private final AtomicInteger calls = new AtomicInteger();

    @Test
    void embedsEveryTextOnceAndKeepsTheirOrder() throws Exception {
        Points first = store().embed(source("a"), TEXTS, made -> {}, done -> {});
        Points again = store().embed(source("a"), TEXTS, made -> {}, done -> {});

        assertThat(calls).hasValue(TEXTS.size());
        assertThat(again).isEqualTo(first);
        assertThat(first.point(42))
                .isEqualTo(new LengthEmbedder().embed("text 42").embedding());
    }

    @Test
    void anotherEmbedderOrOtherTextsAreComputed() throws Exception {
        store().embed(source("a"), TEXTS, made -> {}, done -> {});
        store().embed(source("b"), TEXTS, made -> {}, done -> {});
        store().embed(source("a"), TEXTS.subList(1, 100), made -> {}, done -> {});

        assertThat(calls).hasValue(299);
    }

    @Test
    void goesOnBehindTheLastWholeRow() throws Exception {
        Points whole = store().embed(source("a"), TEXTS, made -> {}, done -> {});
        Path file = onlyFile();
        byte[] bytes = Files.readAllBytes(file);
        Files.delete(file);
        Files.write(folder.resolve(file.getFileName() + ".part"), Arrays.copyOf(bytes, 70 * 8 + 3));
        calls.set(0);
        List<Integer> progress = new ArrayList<>();

        assertThat(store().embed(source("a"), TEXTS, made -> {}, progress::add)).isEqualTo(whole);

        assertThat(calls).hasValue(30);
        assertThat(progress).startsWith(70).endsWith(100);
    }

    @Test
    void saysHowFarTheEmbedderIsMadeIfItHasToBe() throws Exception {
        List<Integer> made = new ArrayList<>();

        store().embed(source("a"), TEXTS, made::add, done -> {});
        store().embed(source("a"), TEXTS, made::add, done -> {});

        assertThat(made).containsExactly(1, 2);
    }

    @Test
    void anUnknownEmbedderIsRefusedWithThoseThatThereAre() {
        assertThatThrownBy(() -> Embedders.of("gecko", Path.of(".")))
                .hasMessageContaining("there are: " + String.join(", ", Embedders.names()));
    }

    private EmbeddingStore store() {
        return new EmbeddingStore(folder, 2);
    }

    private EmbedderSource source(String checksum) {
        return new EmbedderSource("length", checksum, 2, (texts, progress) -> {
            progress.accept(1);
            progress.accept(2);
            return new LengthEmbedder();
        });
    }

    private Path onlyFile() throws IOException {
        try (var files = Files.list(folder)) {
            return files.findFirst().orElseThrow();
        }
    }

    /** Length and hash of a text. */
    private final class LengthEmbedder implements Embedder {

        @Override
        public String name() {
            return "length";
        }

        @Override
        public int dimension() {
            return 2;
        }

        @Override
        public EmbeddedText embed(String text) {
            calls.incrementAndGet();
            return new EmbeddedText(Embedding.of(text.length(), text.hashCode() % 1000), 1);
        }

        @Override
        public int countTokens(String text) {
            return 1;
        }
    }
}
