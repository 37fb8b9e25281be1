package dev.uniroute.service.embedding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.uniroute.routing.embedding.WordPieceTokenizer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
