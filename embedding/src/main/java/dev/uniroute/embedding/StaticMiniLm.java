package dev.uniroute.embedding;

import dev.uniroute.routing.codec.RouterFormatException;
import dev.uniroute.routing.codec.TokenTableCodec;
import dev.uniroute.routing.distillation.TableDistillation;
import dev.uniroute.routing.distillation.TokenWeights;
import dev.uniroute.routing.embedding.StaticEmbedder;
import dev.uniroute.routing.embedding.TokenTable;
import dev.uniroute.routing.wordpiece.WordPieceTokenizer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Makes static embedders from all-MiniLM-L6-v2. The table is distilled once, in one to three minutes, and kept in a folder
 * under the transformer's checksum; the tokens' weights come from the texts and take a moment.
 */
public final class StaticMiniLm {
    private static final System.Logger LOG = System.getLogger(StaticMiniLm.class.getName());

    /** Part of the file's name: another way to distil is another number. */
    private static final int RECIPE = 1;

    private static final int CHECKSUM_LENGTH = 16;

    private final Path folder;
    private final int maxTokens;

    /**
     * A maker.
     *
     * @param folder where the table is kept; made if need be
     * @param maxTokens tokens of a text that its embedders read, >= 1
     */
    public StaticMiniLm(Path folder, int maxTokens) {
        this.folder = folder;
        this.maxTokens = maxTokens;
    }

    /** How many tokens there are to distil. */
    public static int tokens() {
        return MiniLm.tokenizer().vocabulary().size();
    }

    /**
     * An embedder whose weights come from these texts.
     *
     * @param texts a sample of what will be embedded
     * @param progress told how many tokens are distilled; not at all if the table is there
     * @throws InterruptedException if the thread is interrupted
     */
    public StaticEmbedder embedder(List<String> texts, IntConsumer progress) throws InterruptedException {
        WordPieceTokenizer tokenizer = MiniLm.tokenizer();
        double[] weights = TokenWeights.of(texts, tokenizer, maxTokens);
        return new StaticEmbedder(tokenizer, table(progress).weighted(weights), maxTokens);
    }

    private TokenTable table(IntConsumer progress) throws InterruptedException {
        Path file = folder.resolve("all-minilm-l6-v2-" + MiniLm.checksum().substring(0, CHECKSUM_LENGTH) + "-"
                + TableDistillation.DIMENSION + "-" + RECIPE + ".table");
        try {
            return TokenTableCodec.decode(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            LOG.log(System.Logger.Level.INFO, "distilling {0}", file);
        } catch (IOException | RouterFormatException e) {
            LOG.log(System.Logger.Level.WARNING, "distilling again, " + file + " cannot be read", e);
        }
        TokenTable table = distil(progress);
        keep(table, file);
        return table;
    }

    private static TokenTable distil(IntConsumer progress) throws InterruptedException {
        try (OnnxEmbedder transformer = MiniLm.load(OnnxEmbedder.FEWEST_TOKENS)) {
            return TableDistillation.distil(transformer::embedToken, tokens(), TableDistillation.DIMENSION, progress);
        }
    }

    /** Whole or not at all, also if two processes distil at once. What cannot be kept is distilled again next time. */
    private static void keep(TokenTable table, Path file) {
        try {
            Files.createDirectories(file.getParent());
            Path part = Files.createTempFile(file.getParent(), "distilled", ".part");
            Files.write(part, TokenTableCodec.encode(table));
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | UncheckedIOException e) {
            LOG.log(System.Logger.Level.WARNING, "the distilled table cannot be kept in " + file, e);
        }
    }
}
