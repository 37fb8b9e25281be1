package dev.uniroute.bench.embedding;

import dev.uniroute.bench.data.DataException;
import dev.uniroute.embedding.BgeSmall;
import dev.uniroute.embedding.MiniLm;
import dev.uniroute.embedding.StaticMiniLm;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The embedders that {@code --embedder} can name. A new one is one line in {@link #BY_NAME}. */
public final class Embedders {

    /** What the service reads of a prompt unless it is told otherwise. */
    private static final int MAX_TOKENS = 256;

    private static final Map<String, Function<Path, EmbedderSource>> BY_NAME = new TreeMap<>(
            Map.of("minilm", cache -> miniLm(), "bge-small", cache -> bgeSmall(), "static", Embedders::staticMiniLm));

    private Embedders() {}

    /** Their names. */
    public static List<String> names() {
        return List.copyOf(BY_NAME.keySet());
    }

    /**
     * The embedder of this name.
     *
     * @param cache folder for what is made once and kept
     * @throws DataException if there is none
     */
    public static EmbedderSource of(String name, Path cache) {
        Function<Path, EmbedderSource> source = BY_NAME.get(name);
        if (source == null) {
            throw new DataException(
                    "there is no embedder '%s'; there are: %s".formatted(name, String.join(", ", BY_NAME.keySet())));
        }
        return source.apply(cache);
    }

    private static EmbedderSource miniLm() {
        return new EmbedderSource(
                "minilm", MiniLm.checksum() + "/" + MAX_TOKENS, 0, (texts, progress) -> MiniLm.load(MAX_TOKENS));
    }

    private static EmbedderSource bgeSmall() {
        return new EmbedderSource(
                "bge-small", BgeSmall.checksum() + "/" + MAX_TOKENS, 0, (texts, progress) -> BgeSmall.load(MAX_TOKENS));
    }

    /** The tokens' weights come from all prompts of the data set: from their texts, never from a label. */
    private static EmbedderSource staticMiniLm(Path cache) {
        StaticMiniLm maker = new StaticMiniLm(cache, MAX_TOKENS);
        return new EmbedderSource(
                "static", MiniLm.checksum() + "/static/" + MAX_TOKENS, StaticMiniLm.tokens(), maker::embedder);
    }
}
