package dev.uniroute.starter.provider;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * A request for embeddings, as far as the simulation reads it.
 *
 * @param model {@code sim-embedding-<D>}
 * @param input 1 to 2,048 texts, none of them empty
 * @param dimension of the embeddings, 1 to 4,096: what the request asks for, else the model's D
 */
record EmbeddingsRequest(String model, List<String> input, int dimension) {
    private static final Pattern MODEL = Pattern.compile("sim-embedding-(\\d{1,4})");
    private static final int MAX_INPUT = 2048;
    private static final int MAX_DIMENSION = 4096;

    EmbeddingsRequest {
        input = List.copyOf(input);
    }

    static EmbeddingsRequest parse(byte[] body) throws ApiException {
        JsonNode json = RequestJson.object(body);
        JsonNode model = json.path("model");
        RequestJson.require(model.isTextual(), "you must provide a model parameter");
        Matcher name = MODEL.matcher(model.asText());
        if (!name.matches()) {
            throw new ApiException(ApiError.noSuchModel(model.asText()));
        }
        JsonNode dimensions = json.path("dimensions");
        RequestJson.require(RequestJson.isAbsent(dimensions) || dimensions.isInt(), "dimensions must be an integer");
        int dimension = dimensions.asInt(Integer.parseInt(name.group(1)));
        RequestJson.require(
                dimension >= 1 && dimension <= MAX_DIMENSION, "dimensions must be from 1 to " + MAX_DIMENSION);
        String format = json.path("encoding_format").asText("float");
        RequestJson.require(format.equals("float"), "encoding_format must be float");
        return new EmbeddingsRequest(model.asText(), input(json.path("input")), dimension);
    }

    int tokens() {
        return input.stream().mapToInt(Tokens::in).sum();
    }

    private static List<String> input(JsonNode json) throws ApiException {
        List<JsonNode> texts =
                json.isArray() ? StreamSupport.stream(json.spliterator(), false).toList() : List.of(json);
        RequestJson.require(
                !texts.isEmpty() && texts.size() <= MAX_INPUT, "input must have 1 to " + MAX_INPUT + " texts");
        boolean valid =
                texts.stream().allMatch(it -> it.isTextual() && !it.asText().isEmpty());
        RequestJson.require(valid, "input must be a string or an array of strings, none of them empty");
        return texts.stream().map(JsonNode::asText).toList();
    }
}
