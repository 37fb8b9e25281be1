package dev.uniroute.bench.embedding;

import dev.uniroute.bench.data.DataException;
import dev.uniroute.embedding.BgeSmall;
import dev.uniroute.embedding.MiniLm;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The embedders that {@code --embedder} can name. A new one is one line in {@link #BY_NAME}. */
public final class Embedders {

    /** What the service reads of a prompt unless it is told otherwise. */
    private static final int MAX_TOKENS = 256;

    private static final Map<String, Supplier<EmbedderSource>> BY_NAME =
            new TreeMap<>(Map.of("minilm", Embedders::miniLm, "bge-small", Embedders::bgeSmall));

    private Embedders() {}

    /** Their names. */
    public static List<String> names() {
        return List.copyOf(BY_NAME.keySet());
    }

    /**
     * The embedder of this name.
     *
     * @throws DataException if there is none
     */
    public static EmbedderSource of(String name) {
        Supplier<EmbedderSource> source = BY_NAME.get(name);
        if (source == null) {
            throw new DataException(
                    "there is no embedder '%s'; there are: %s".formatted(name, String.join(", ", BY_NAME.keySet())));
        }
        return source.get();
    }

    private static EmbedderSource miniLm() {
        return new EmbedderSource("minilm", MiniLm.checksum() + "/" + MAX_TOKENS, () -> MiniLm.load(MAX_TOKENS));
    }

    private static EmbedderSource bgeSmall() {
        return new EmbedderSource("bge-small", BgeSmall.checksum() + "/" + MAX_TOKENS, () -> BgeSmall.load(MAX_TOKENS));
    }
}
