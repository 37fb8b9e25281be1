package dev.uniroute.service.grpc;

import dev.uniroute.service.grpc.call.CallExecutors;
import dev.uniroute.service.grpc.call.Caller;
import dev.uniroute.service.grpc.call.Calls;
import dev.uniroute.service.grpc.call.Conversation;
import dev.uniroute.v1.BatchRouteRequest;
import dev.uniroute.v1.BatchRouteResponse;
import dev.uniroute.v1.RouteRequest;
import dev.uniroute.v1.RouteResponse;
import dev.uniroute.v1.RoutingServiceGrpc;
import dev.uniroute.v1.StreamRouteRequest;
import dev.uniroute.v1.StreamRouteResponse;
import io.grpc.stub.StreamObserver;
import io.opentelemetry.api.trace.Span;
import java.util.concurrent.Executor;

/** The methods of {@code uniroute.v1.RoutingService}. */
final class RoutingMethods extends RoutingServiceGrpc.RoutingServiceImplBase {
    /** Some 3,000 tokens, which the static embedder reads within a millisecond. */
    private static final int LONG_BYTES = 16 * 1024;
    /** A char is three bytes at most, so what is shorter is not looked through to know how many bytes it is. */
    private static final int SHORT_CHARS = LONG_BYTES / 3;

    /** As many requests of a stream are read at once; the answers to them leave in one write. */
    private static final int STREAMED_AHEAD = 16;

    private final Calls calls;
    private final CallExecutors executors;
    private final TenantRoutes routes;
    private final DecisionSpans spans;

    RoutingMethods(Calls calls, CallExecutors executors, TenantRoutes routes, DecisionSpans spans) {
        this.calls = calls;
        this.executors = executors;
        this.routes = routes;
        this.spans = spans;
    }

    @Override
    public void route(RouteRequest request, StreamObserver<RouteResponse> response) {
        Executor executor = isShort(request) ? executors.routing() : executors.routingLong();
        Span span = spans.current();
        calls.answer(executor, response, caller -> {
            RouteResponse answer = routes.of(caller).route(request);
            spans.describe(span, answer.getDecision());
            return answer;
        });
    }

    private static boolean isShort(RouteRequest request) {
        return (request.hasPrompt() && request.getPrompt().length() < SHORT_CHARS)
                || request.getSerializedSize() < LONG_BYTES;
    }

    @Override
    public void batchRoute(BatchRouteRequest request, StreamObserver<BatchRouteResponse> response) {
        Executor executor = executors.routingBatches().apply(request.getRequestsCount());
        calls.answer(executor, response, caller -> routes.of(caller).batch(request, caller));
    }

    @Override
    public StreamObserver<StreamRouteRequest> streamRoute(StreamObserver<StreamRouteResponse> response) {
        RouteRpcs ofTenant = routes.of(Caller.current());
        return calls.read(executors.routingStreams(), STREAMED_AHEAD, response, new Conversation<>() {
            @Override
            public void message(StreamRouteRequest request, StreamObserver<StreamRouteResponse> answers) {
                answers.onNext(ofTenant.next(request));
            }

            @Override
            public void end(StreamObserver<StreamRouteResponse> answers) {}
        });
    }
}
