package dev.uniroute.sidecar;

import dev.uniroute.service.config.Role;
import dev.uniroute.service.grpc.error.ErrorStatus;
import dev.uniroute.service.grpc.error.Errors;
import io.grpc.BindableService;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerMethodDefinition;
import io.grpc.ServerServiceDefinition;
import java.util.Objects;
import java.util.Set;

/** Refuses rpcs that a sidecar does not answer, and says who does: the service is known, and its methods are, to whoever explores. */
final class Elsewhere {

    private Elsewhere() {}

    /**
     * The service with those methods only.
     *
     * @param answered names of the methods that are answered here
     */
    static ServerServiceDefinition allBut(Set<String> answered, BindableService service) {
        ServerServiceDefinition whole = service.bindService();
        ServerServiceDefinition.Builder definition = ServerServiceDefinition.builder(whole.getServiceDescriptor());
        for (ServerMethodDefinition<?, ?> method : whole.getMethods()) {
            String name = Objects.requireNonNull(method.getMethodDescriptor().getBareMethodName());
            if (answered.contains(name)) {
                definition.addMethod(method);
            } else {
                definition.addMethod(refused(method, name));
            }
        }
        return definition.build();
    }

    private static <I, O> ServerMethodDefinition<I, O> refused(ServerMethodDefinition<I, O> method, String name) {
        return method.withServerCallHandler(refusal(name));
    }

    private static <I, O> ServerCallHandler<I, O> refusal(String name) {
        return (call, headers) -> {
            ErrorStatus.close(
                    call,
                    Errors.roleForbids("answer " + name + ": ask a process of the role control or all", Role.SIDECAR)
                            .error());
            return new ServerCall.Listener<>() {};
        };
    }
}
