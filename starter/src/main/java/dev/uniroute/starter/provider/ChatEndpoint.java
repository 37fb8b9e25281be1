package dev.uniroute.starter.provider;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * {@code POST /v1/chat/completions}: reads the request, finds the model, applies the rate limit, fails if the plan says
 * so, answers.
 */
final class ChatEndpoint {
    private final Fleet fleet;
    private final Respondent respondent;
    private final RateLimit limit;
    private final FaultPlan faults;
    private final Pace pace;
    private final Meter meter;
    private final Clock clock;
    private final AtomicLong calls = new AtomicLong();

    ChatEndpoint(
            Fleet fleet,
            Respondent respondent,
            RateLimit limit,
            FaultPlan faults,
            Pace pace,
            Meter meter,
            Clock clock) {
        this.fleet = fleet;
        this.respondent = respondent;
        this.limit = limit;
        this.faults = faults;
        this.pace = pace;
        this.meter = meter;
        this.clock = clock;
    }

    void handle(HttpExchange exchange) throws IOException, ApiException {
        ChatRequest request = ChatRequest.parse(exchange.getRequestBody().readAllBytes());
        SimulatedModel model = fleet.model(request.model());
        try (Meter.Call call = meter.begin(model.name())) {
            if (!limit.admits(model.name())) {
                throw new ApiException(ApiError.tooManyRequests(model.name()));
            }
            Completion completion = Completion.of(request, respondent.answer(model, request.lastUserMessage()));
            Optional<Fault> fault = faults.faultOf(calls.getAndIncrement());
            if (fault.isPresent()) {
                call.failed();
                fail(fault.get(), exchange, request, completion, call);
            } else {
                pace.awaitFirstToken();
                call.answered(completion.promptTokens(), completion.completionTokens());
                send(exchange, request, completion, call);
            }
        }
    }

    private void send(HttpExchange exchange, ChatRequest request, Completion completion, Meter.Call call)
            throws IOException {
        if (!request.stream()) {
            pace.awaitTokens(completion.completionTokens());
            call.landed();
            HttpReply.json(
                    exchange,
                    200,
                    CompletionJson.object(completion, clock.instant().getEpochSecond()));
            return;
        }
        List<String> events = events(request, completion);
        try (OutputStream out = HttpReply.events(exchange)) {
            write(events, out, completion);
        }
    }

    private void fail(Fault fault, HttpExchange exchange, ChatRequest request, Completion completion, Meter.Call call)
            throws IOException, ApiException {
        switch (fault) {
            case RATE_LIMITED -> throw new ApiException(ApiError.tooManyRequests(request.model()));
            case SERVER_ERROR -> throw new ApiException(ApiError.serverError());
            case UNAVAILABLE -> throw new ApiException(ApiError.overloaded());
            case UNAUTHORIZED -> throw new ApiException(ApiError.unauthorized());
            case HANG -> pace.hang();
            case TRUNCATED -> cutOff(exchange, request, completion);
            case MALFORMED -> HttpReply.json(exchange, 200, "{\"choices\": [{\"message\": <html>");
            case EMPTY -> send(exchange, request, completion.emptied(), call);
        }
    }

    /** Ends with an exception, upon which the server closes the connection without ending the body. */
    private void cutOff(HttpExchange exchange, ChatRequest request, Completion completion) throws IOException {
        if (request.stream()) {
            List<String> events = events(request, completion);
            write(events.subList(0, events.size() / 2), HttpReply.events(exchange), completion);
        } else {
            HttpReply.half(
                    exchange, CompletionJson.object(completion, clock.instant().getEpochSecond()));
        }
        throw new IOException("cut off on purpose");
    }

    private List<String> events(ChatRequest request, Completion completion) {
        return CompletionJson.events(
                completion, request.streamUsage(), clock.instant().getEpochSecond());
    }

    private void write(List<String> events, OutputStream out, Completion completion) throws IOException {
        for (String event : events) {
            pace.awaitTokens(completion.completionTokens() / events.size());
            out.write(event.getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
    }
}
