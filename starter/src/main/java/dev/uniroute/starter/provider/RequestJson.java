package dev.uniroute.starter.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/** Reads and checks the JSON of requests. */
final class RequestJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private RequestJson() {}

    /** The body, which must be a JSON object. */
    static JsonNode object(byte[] body) throws ApiException {
        try {
            JsonNode json = MAPPER.readTree(body);
            require(json.isObject(), "the body must be a JSON object");
            return json;
        } catch (IOException e) {
            throw new ApiException(ApiError.badRequest("We could not parse the JSON body of your request."));
        }
    }

    static boolean isAbsent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }

    static void require(boolean holds, String message) throws ApiException {
        if (!holds) {
            throw new ApiException(ApiError.badRequest(message));
        }
    }
}
