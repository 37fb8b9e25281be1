package dev.uniroute.routing.embedding;

import dev.uniroute.routing.wordpiece.TokenIds;
import dev.uniroute.routing.wordpiece.WordPieceTokenizer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * An embedder that looks up: a text is the sum of its tokens' rows in a table, scaled to length 1. The rows carry the
 * tokens' weights, so that it is their weighted mean up to its length. A text without tokens is the zero vector.
 *
 * <p>It is a value, to be kept with what was trained on its embeddings, and needs no model. Its name ends in a checksum of
 * all that it holds: two of the same name give the same embeddings.
 */
public final class StaticEmbedder implements Embedder {

    /** How the names of all static embedders begin. */
    public static final String NAME_PREFIX = "static-";

    private static final int CHECKSUM_BYTES = 4;

    private final WordPieceTokenizer tokenizer;
    private final TokenTable table;
    private final int maxTokens;
    /** Made when it is first asked for: a digest of 8 MB is a third of what reading a snapshot takes. Who races makes it twice. */
    private @Nullable String name;

    /** So that a text allocates its embedding only. */
    private final ThreadLocal<TokenIds> ofThread;

    /**
     * An embedder.
     *
     * @param tokenizer its ids are the table's rows
     * @param table weighted vectors, [V x D]
     * @param maxTokens tokens of a text that are read, >= 1; what is beyond is counted only
     * @throws IllegalArgumentException if the table has not one row per token
     */
    public StaticEmbedder(WordPieceTokenizer tokenizer, TokenTable table, int maxTokens) {
        if (table.size() != tokenizer.vocabulary().size()) {
            throw new IllegalArgumentException("the table has " + table.size() + " rows, the vocabulary "
                    + tokenizer.vocabulary().size());
        }
        if (maxTokens < 1) {
            throw new IllegalArgumentException("maxTokens must be >= 1 but is " + maxTokens);
        }
        this.tokenizer = tokenizer;
        this.table = table;
        this.maxTokens = maxTokens;
        this.ofThread = ThreadLocal.withInitial(() -> new TokenIds(maxTokens));
    }

    private String checksum() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            table.digest(digest);
            digest.update(
                    (maxTokens + "\n" + String.join("\n", tokenizer.vocabulary())).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(), 0, CHECKSUM_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Its tokenizer. */
    public WordPieceTokenizer tokenizer() {
        return tokenizer;
    }

    /** Its table, weights included. */
    public TokenTable table() {
        return table;
    }

    /** Tokens of a text that are read. */
    public int maxTokens() {
        return maxTokens;
    }

    @Override
    public String name() {
        String known = name;
        if (known == null) {
            known = NAME_PREFIX + table.dimension() + ":" + checksum();
            name = known;
        }
        return known;
    }

    @Override
    public int dimension() {
        return table.dimension();
    }

    @Override
    public EmbeddedText embed(String text) {
        TokenIds tokens = ofThread.get();
        tokens.clear();
        tokenizer.tokenize(text, tokens);
        return new EmbeddedText(Embedding.ofLengthOne(table.sum(tokens)), tokens.count());
    }

    @Override
    public int countTokens(String text) {
        return tokenizer.count(text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StaticEmbedder that
                && maxTokens == that.maxTokens
                && table.equals(that.table)
                && tokenizer.vocabulary().equals(that.tokenizer.vocabulary());
    }

    @Override
    public int hashCode() {
        return 31 * maxTokens + table.hashCode();
    }

    @Override
    public String toString() {
        return name();
    }
}
