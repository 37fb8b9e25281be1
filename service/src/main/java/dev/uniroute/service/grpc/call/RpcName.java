package dev.uniroute.service.grpc.call;

import io.grpc.BindableService;
import io.grpc.Contexts;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.ServerInterceptors;
import io.grpc.ServerServiceDefinition;

/** Tells the {@link Caller} which rpc they call. For services that change something; the one that routes has no use for it. */
public final class RpcName implements ServerInterceptor {

    private RpcName() {}

    /** The same service, whose calls know their rpc. */
    public static ServerServiceDefinition knownTo(BindableService service) {
        return ServerInterceptors.intercept(service, new RpcName());
    }

    @Override
    public <I, O> ServerCall.Listener<I> interceptCall(
            ServerCall<I, O> call, Metadata headers, ServerCallHandler<I, O> next) {
        String name = String.valueOf(call.getMethodDescriptor().getBareMethodName());
        return Contexts.interceptCall(Caller.calling(name), call, headers, next);
    }
}
