package dev.uniroute.starter.provider;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * {@code POST /v1/embeddings}: each text as a {@link HashedEmbedding}. Its models are {@code sim-embedding-<D>} for any D
 * from 1 to 4,096; rate limit, faults and latency are those of the chat. The fault {@code empty} leaves the list of
 * embeddings empty.
 */
final class EmbeddingsEndpoint {
    private final RateLimit limit;
    private final FaultPlan faults;
    private final Pace pace;
    private final Meter meter;
    private final AtomicLong calls = new AtomicLong();

    EmbeddingsEndpoint(RateLimit limit, FaultPlan faults, Pace pace, Meter meter) {
        this.limit = limit;
        this.faults = faults;
        this.pace = pace;
        this.meter = meter;
    }

    void handle(HttpExchange exchange) throws IOException, ApiException {
        EmbeddingsRequest request =
                EmbeddingsRequest.parse(exchange.getRequestBody().readAllBytes());
        try (Meter.Call call = meter.begin(request.model())) {
            if (!limit.admits(request.model())) {
                throw new ApiException(ApiError.tooManyRequests(request.model()));
            }
            Optional<Fault> fault = faults.faultOf(calls.getAndIncrement());
            if (fault.isPresent()) {
                call.failed();
                fail(fault.get(), exchange, request);
            } else {
                pace.awaitFirstToken();
                call.answered(request.tokens(), 0);
                HttpReply.json(exchange, 200, json(request, request.input()));
            }
        }
    }

    private void fail(Fault fault, HttpExchange exchange, EmbeddingsRequest request) throws IOException, ApiException {
        switch (fault) {
            case RATE_LIMITED -> throw new ApiException(ApiError.tooManyRequests(request.model()));
            case SERVER_ERROR -> throw new ApiException(ApiError.serverError());
            case UNAVAILABLE -> throw new ApiException(ApiError.overloaded());
            case UNAUTHORIZED -> throw new ApiException(ApiError.unauthorized());
            case HANG -> pace.hang();
            case TRUNCATED -> {
                HttpReply.half(exchange, json(request, request.input()));
                throw new IOException("cut off on purpose");
            }
            case MALFORMED -> HttpReply.json(exchange, 200, "{\"data\": [{\"embedding\": <html>");
            case EMPTY -> HttpReply.json(exchange, 200, json(request, List.of()));
        }
    }

    private static String json(EmbeddingsRequest request, List<String> input) {
        ObjectNode json =
                JsonNodeFactory.instance.objectNode().put("object", "list").put("model", request.model());
        ArrayNode data = json.putArray("data");
        for (int i = 0; i < input.size(); i++) {
            ArrayNode embedding =
                    data.addObject().put("object", "embedding").put("index", i).putArray("embedding");
            for (float x : HashedEmbedding.of(input.get(i), request.dimension())) {
                embedding.add(x);
            }
        }
        json.putObject("usage").put("prompt_tokens", request.tokens()).put("total_tokens", request.tokens());
        return json.toString();
    }
}
