package dev.uniroute.service.grpc;

import dev.uniroute.service.grpc.call.CallExecutors;
import dev.uniroute.service.grpc.call.Calls;
import dev.uniroute.service.grpc.call.MalformedMessages;
import dev.uniroute.service.grpc.call.RpcName;
import io.grpc.BindableService;
import io.grpc.ServerServiceDefinition;
import io.quarkus.grpc.GrpcService;

/** {@code uniroute.v1.OperationsService}, as the server binds it. */
@GrpcService
public class OperationsGrpc implements BindableService {
    private final ServerServiceDefinition definition;

    public OperationsGrpc(
            Calls calls,
            CallExecutors executors,
            DiagnosisRpcs diagnosis,
            OutcomeRpcs outcomes,
            DecisionLogRpcs decisions,
            RolloutRpcs rollouts,
            SimulationRpcs simulations,
            AuditRpcs audit) {
        definition = MalformedMessages.refusedBy(RpcName.knownTo(
                new OperationsMethods(calls, executors, diagnosis, outcomes, decisions, rollouts, simulations, audit)));
    }

    @Override
    public ServerServiceDefinition bindService() {
        return definition;
    }
}
