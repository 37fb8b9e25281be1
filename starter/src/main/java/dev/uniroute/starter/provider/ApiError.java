package dev.uniroute.starter.provider;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * An error as OpenAI's API words it.
 *
 * @param status the HTTP status
 * @param type the family of errors
 * @param code which error, or null
 * @param message for people
 */
record ApiError(int status, String type, @Nullable String code, String message) {

    static ApiError badRequest(String message) {
        return new ApiError(400, "invalid_request_error", null, message);
    }

    static ApiError unauthorized() {
        return new ApiError(401, "invalid_request_error", "invalid_api_key", "Incorrect API key provided.");
    }

    static ApiError noSuchModel(String model) {
        String message = "The model `" + model + "` does not exist or you do not have access to it.";
        return new ApiError(404, "invalid_request_error", "model_not_found", message);
    }

    static ApiError noSuchPath(String method, String path) {
        return new ApiError(404, "invalid_request_error", "unknown_url", "Invalid URL (" + method + " " + path + ")");
    }

    static ApiError tooManyRequests(String model) {
        String message = "Rate limit reached for " + model + ". Please try again in 1s.";
        return new ApiError(429, "requests", "rate_limit_exceeded", message);
    }

    static ApiError serverError() {
        return new ApiError(500, "server_error", null, "The server had an error while processing your request.");
    }

    static ApiError overloaded() {
        return new ApiError(503, "server_error", null, "The model is overloaded. Please try again later.");
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.putObject("error")
                .put("message", message)
                .put("type", type)
                .putNull("param")
                .put("code", code);
        return json;
    }
}
