package dev.uniroute.service.grpc;

import dev.uniroute.service.grpc.call.CallExecutors;
import dev.uniroute.service.grpc.call.Calls;
import dev.uniroute.service.grpc.call.MalformedMessages;
import io.grpc.BindableService;
import io.grpc.ServerServiceDefinition;
import io.quarkus.grpc.GrpcService;

/** {@code uniroute.v1.RoutingService}, as the server binds it. */
@GrpcService
public class RoutingGrpc implements BindableService {
    private final ServerServiceDefinition definition;

    public RoutingGrpc(Calls calls, CallExecutors executors, TenantRoutes routes, DecisionSpans spans) {
        definition = MalformedMessages.refusedBy(new RoutingMethods(calls, executors, routes, spans).bindService());
    }

    @Override
    public ServerServiceDefinition bindService() {
        return definition;
    }
}
