package dev.uniroute.service.grpc;

import dev.uniroute.service.grpc.call.CallExecutors;
import dev.uniroute.service.grpc.call.Calls;
import dev.uniroute.v1.EndRolloutRequest;
import dev.uniroute.v1.EndRolloutResponse;
import dev.uniroute.v1.GetRolloutRequest;
import dev.uniroute.v1.GetRolloutResponse;
import dev.uniroute.v1.ListAuditEventsRequest;
import dev.uniroute.v1.ListAuditEventsResponse;
import dev.uniroute.v1.ListDecisionsRequest;
import dev.uniroute.v1.ListDecisionsResponse;
import dev.uniroute.v1.SetRolloutRequest;
import dev.uniroute.v1.SetRolloutResponse;
import dev.uniroute.v1.SimulatePolicyRequest;
import dev.uniroute.v1.SimulatePolicyResponse;
import io.grpc.stub.StreamObserver;

/** The methods of {@code uniroute.v1.OperationsService}. */
final class OperationsMethods extends CommonOperations {
    private final Calls calls;
    private final CallExecutors executors;
    private final DecisionLogRpcs decisions;
    private final RolloutRpcs rollouts;
    private final SimulationRpcs simulations;
    private final AuditRpcs audit;

    OperationsMethods(
            Calls calls,
            CallExecutors executors,
            DiagnosisRpcs diagnosis,
            OutcomeRpcs outcomes,
            DecisionLogRpcs decisions,
            RolloutRpcs rollouts,
            SimulationRpcs simulations,
            AuditRpcs audit) {
        super(calls, executors, diagnosis, outcomes);
        this.calls = calls;
        this.executors = executors;
        this.decisions = decisions;
        this.rollouts = rollouts;
        this.simulations = simulations;
        this.audit = audit;
    }

    @Override
    public void listDecisions(ListDecisionsRequest request, StreamObserver<ListDecisionsResponse> response) {
        calls.answer(executors.registry(), response, caller -> decisions.list(request));
    }

    @Override
    public void setRollout(SetRolloutRequest request, StreamObserver<SetRolloutResponse> response) {
        calls.answer(executors.registry(), response, caller -> rollouts.set(request));
    }

    @Override
    public void getRollout(GetRolloutRequest request, StreamObserver<GetRolloutResponse> response) {
        calls.answer(executors.registry(), response, caller -> rollouts.get());
    }

    @Override
    public void endRollout(EndRolloutRequest request, StreamObserver<EndRolloutResponse> response) {
        calls.answer(executors.registry(), response, caller -> rollouts.end(request));
    }

    @Override
    public void simulatePolicy(SimulatePolicyRequest request, StreamObserver<SimulatePolicyResponse> response) {
        calls.answer(executors.registry(), response, caller -> simulations.simulate(request, caller));
    }

    @Override
    public void listAuditEvents(ListAuditEventsRequest request, StreamObserver<ListAuditEventsResponse> response) {
        calls.answer(executors.registry(), response, caller -> audit.list(request));
    }
}
