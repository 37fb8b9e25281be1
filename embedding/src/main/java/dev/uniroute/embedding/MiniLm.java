package dev.uniroute.embedding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.uniroute.routing.embedding.WordPieceTokenizer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The sentence transformer all-MiniLM-L6-v2 (384 dimensions, int8), from the artifact that carries its weights. */
public final class MiniLm {
    /** Name of the embedder in router versions. */
    public static final String NAME = "all-minilm-l6-v2";

    private static final String MODEL = "/all-minilm-l6-v2-q.onnx";
    private static final String TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";

    private MiniLm() {}

    /**
     * Loads the embedder; takes about a second and some 170 MB.
     *
     * @param maxTokens tokens that are read, 8 to 512
     */
    public static OnnxEmbedder load(int maxTokens) {
        return new OnnxEmbedder(NAME, read(MODEL), tokenizer(), maxTokens);
    }

    /** The tokenizer of the model: WordPiece over BERT's uncased vocabulary of 30,522 tokens. */
    public static WordPieceTokenizer tokenizer() {
        try {
            JsonNode vocabulary = new ObjectMapper().readTree(read(TOKENIZER)).at("/model/vocab");
            Set<Map.Entry<String, JsonNode>> tokens = vocabulary.properties();
            String[] byId = new String[tokens.size()];
            tokens.forEach(token -> byId[token.getValue().intValue()] = token.getKey());
            return new WordPieceTokenizer(List.of(byId));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SHA-256 of the model and its vocabulary, hexadecimal: changes whenever the vectors may. */
    public static String checksum() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(read(MODEL));
            digest.update(read(TOKENIZER));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static byte[] read(String resource) {
        try (InputStream in = MiniLm.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the class path lacks " + resource);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
