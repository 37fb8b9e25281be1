package dev.uniroute.embedding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.uniroute.routing.wordpiece.WordPieceTokenizer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the files of embedding models, which are resources in the artifacts that carry them. */
final class ModelFiles {
    private ModelFiles() {}

    /** The tokenizer of a {@code tokenizer.json} whose model is WordPiece. */
    static WordPieceTokenizer tokenizer(String resource) {
        try {
            JsonNode vocabulary = new ObjectMapper().readTree(read(resource)).at("/model/vocab");
            Set<Map.Entry<String, JsonNode>> tokens = vocabulary.properties();
            String[] byId = new String[tokens.size()];
            tokens.forEach(token -> byId[token.getValue().intValue()] = token.getKey());
            return new WordPieceTokenizer(List.of(byId));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SHA-256 of the files, one after another, hexadecimal. */
    static String checksum(String... resources) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String resource : resources) {
                digest.update(read(resource));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static byte[] read(String resource) {
        try (InputStream in = ModelFiles.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the class path lacks " + resource);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
