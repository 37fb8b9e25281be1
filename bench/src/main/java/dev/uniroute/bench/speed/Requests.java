package dev.uniroute.bench.speed;

import com.google.common.primitives.Floats;
import dev.uniroute.v1.BatchRouteRequest;
import dev.uniroute.v1.Embedding;
import dev.uniroute.v1.RouteRequest;
import dev.uniroute.v1.RoutingServiceGrpc;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthGrpc;

/** The requests that are compared. */
final class Requests {
    private final Workload workload;

    Requests(Workload workload) {
        this.workload = workload;
    }

    /** Nothing but gRPC: {@code Check} of the health service, on the same server and port, which answers from a map. */
    static Request empty() {
        return Request.of("empty", HealthGrpc.getCheckMethod(), HealthCheckRequest.getDefaultInstance());
    }

    /** Route by a prompt of so many tokens. */
    Request prompt(int tokens) {
        return Request.of("prompt-" + tokens, RoutingServiceGrpc.getRouteMethod(), promptMessage(tokens, 1));
    }

    /** Route by an embedding. */
    Request embedding() {
        Embedding embedding = Embedding.newBuilder()
                .addAllValues(Floats.asList(workload.embedding()))
                .build();
        return Request.of(
                "embedding",
                RoutingServiceGrpc.getRouteMethod(),
                RouteRequest.newBuilder().setEmbedding(embedding).build());
    }

    /** BatchRoute of prompts of so many tokens. */
    Request batch(int size, int tokens) {
        BatchRouteRequest.Builder batch = BatchRouteRequest.newBuilder();
        for (int i = 0; i < size; i++) {
            batch.addRequests(promptMessage(tokens, i));
        }
        return Request.of("batch-" + size + "x" + tokens, RoutingServiceGrpc.getBatchRouteMethod(), batch.build());
    }

    RouteRequest promptMessage(int tokens, long seed) {
        return RouteRequest.newBuilder()
                .setPrompt(workload.prompt(tokens, seed))
                .build();
    }
}
