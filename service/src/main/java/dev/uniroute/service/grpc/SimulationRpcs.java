package dev.uniroute.service.grpc;

import dev.uniroute.registry.simulation.PolicySimulation;
import dev.uniroute.registry.simulation.PolicySimulation.Result;
import dev.uniroute.service.grpc.call.Caller;
import dev.uniroute.service.grpc.check.OperationsChecks;
import dev.uniroute.service.grpc.error.Errors;
import dev.uniroute.service.grpc.mapping.Simulations;
import dev.uniroute.v1.SimulatePolicyRequest;
import dev.uniroute.v1.SimulatePolicyResponse;
import jakarta.inject.Singleton;

/** The rpc that says what would change. */
@Singleton
public final class SimulationRpcs {
    private static final int USUAL_DECISIONS = 1_000;

    private final PolicySimulation simulation;
    private final Defaults defaults;

    public SimulationRpcs(PolicySimulation simulation, Defaults defaults) {
        this.simulation = simulation;
        this.defaults = defaults;
    }

    SimulatePolicyResponse simulate(SimulatePolicyRequest request, Caller caller) throws InterruptedException {
        OperationsChecks.check(request);
        return switch (result(request, caller)) {
            case Result.Simulated simulated ->
                SimulatePolicyResponse.newBuilder()
                        .setSimulation(Simulations.toProto(simulated.simulation()))
                        .build();
            case Result.NothingActive none -> throw Errors.noRouterVersion();
            case Result.NoSuchVersion none -> throw Errors.routerVersionNotFound(none.number());
        };
    }

    private Result result(SimulatePolicyRequest request, Caller caller) throws InterruptedException {
        PolicySimulation.Request wanted = Simulations.toDomain(request, defaults.policy());
        if (!request.hasLogged()) {
            return simulation.onStoredPrompts(wanted, caller::check);
        }
        int limit = request.getLogged().getLimit();
        return simulation.onLoggedDecisions(
                wanted, Simulations.toDomain(request.getLogged()), limit == 0 ? USUAL_DECISIONS : limit, caller::check);
    }
}
