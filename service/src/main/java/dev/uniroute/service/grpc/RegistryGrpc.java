package dev.uniroute.service.grpc;

import dev.uniroute.service.grpc.call.CallExecutors;
import dev.uniroute.service.grpc.call.Calls;
import dev.uniroute.service.grpc.call.MalformedMessages;
import dev.uniroute.service.grpc.call.RpcName;
import io.grpc.BindableService;
import io.grpc.ServerServiceDefinition;
import io.quarkus.grpc.GrpcService;

/** {@code uniroute.v1.RegistryService}, as the server binds it. */
@GrpcService
public class RegistryGrpc implements BindableService {
    private final ServerServiceDefinition definition;

    public RegistryGrpc(
            Calls calls,
            CallExecutors executors,
            ModelRpcs models,
            ProfileRpcs profiles,
            ProfilingRunRpcs runs,
            EvaluationRpcs evaluations) {
        definition = MalformedMessages.refusedBy(
                RpcName.knownTo(new RegistryMethods(calls, executors, models, profiles, runs, evaluations)));
    }

    @Override
    public ServerServiceDefinition bindService() {
        return definition;
    }
}
