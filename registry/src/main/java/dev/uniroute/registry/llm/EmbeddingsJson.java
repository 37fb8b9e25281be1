package dev.uniroute.registry.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.uniroute.registry.llm.CallOutcome.EndpointFailed;
import dev.uniroute.registry.llm.CallOutcome.Retryable;
import dev.uniroute.registry.llm.EmbeddingsOutcome.Embedded;
import dev.uniroute.routing.embedding.Embedding;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Requests and responses of {@code /embeddings} as JSON. */
final class EmbeddingsJson {
    private static final JsonMapper MAPPER = new JsonMapper();

    private EmbeddingsJson() {}

    static byte[] write(String model, List<String> texts) {
        ObjectNode json = MAPPER.createObjectNode().put("model", model).put("encoding_format", "float");
        ArrayNode input = json.putArray("input");
        texts.forEach(input::add);
        try {
            return MAPPER.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of JSON cannot be written", e);
        }
    }

    /** What a response with a status of success says: an embedding for each text, each named by its index. */
    static EmbeddingsOutcome read(String body, EmbeddingsRequest request) {
        JsonNode data = ChatJson.parse(body).path("data");
        int expected = request.texts().size();
        if (!data.isArray() || data.size() != expected) {
            return malformed("The response has %s embeddings for %d texts"
                    .formatted(data.isArray() ? data.size() : "no list of", expected));
        }
        @Nullable Embedding[] embeddings = new Embedding[expected];
        for (int i = 0; i < expected; i++) {
            JsonNode item = data.path(i);
            int index = item.path("index").asInt(i);
            JsonNode values = item.path("embedding");
            if (!values.isArray() || index < 0 || index >= expected || embeddings[index] != null) {
                return malformed("The response is not a list of embeddings, one for each index");
            }
            if (values.size() != request.dimension()) {
                return new EndpointFailed("Embeddings have the dimension %d, %d is configured. Correct it."
                        .formatted(values.size(), request.dimension()));
            }
            Optional<Embedding> embedding = embedding(values);
            if (embedding.isEmpty()) {
                return malformed("An embedding has a value that is not a finite number");
            }
            embeddings[index] = embedding.get();
        }
        return new Embedded(Stream.of(embeddings).flatMap(Stream::ofNullable).toList());
    }

    /** Empty if a value is not a number, or none that a float can hold. */
    private static Optional<Embedding> embedding(JsonNode values) {
        float[] coordinates = new float[values.size()];
        for (int k = 0; k < coordinates.length; k++) {
            coordinates[k] = values.path(k).isNumber() ? values.path(k).floatValue() : Float.NaN;
        }
        return Embedding.indexOfNonFinite(coordinates).isPresent()
                ? Optional.empty()
                : Optional.of(Embedding.of(coordinates));
    }

    private static Retryable malformed(String reason) {
        return Retryable.of(FaultKind.MALFORMED, reason);
    }
}
