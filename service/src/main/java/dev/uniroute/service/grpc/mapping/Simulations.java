package dev.uniroute.service.grpc.mapping;

import dev.uniroute.registry.decision.DecisionLog;
import dev.uniroute.registry.simulation.PolicySimulation;
import dev.uniroute.registry.simulation.Simulation;
import dev.uniroute.routing.decision.Constraints;
import dev.uniroute.routing.decision.Policy;
import dev.uniroute.v1.LoggedDecisions;
import dev.uniroute.v1.ModelShares;
import dev.uniroute.v1.SimulatePolicyRequest;
import dev.uniroute.v1.SimulatedSide;
import dev.uniroute.v1.SkippedPrompts;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;

/** {@code uniroute.v1.Simulation}, and what is asked for. */
public final class Simulations {

    private Simulations() {}

    /** What to simulate; {@code defaults} where the request leaves the policy or a part of it unset. */
    public static PolicySimulation.Request toDomain(SimulatePolicyRequest request, Policy defaults) {
        return new PolicySimulation.Request(
                request.hasPolicy() ? Policies.toDomain(request.getPolicy(), defaults) : defaults,
                request.hasConstraints() ? RouteQueries.constraints(request.getConstraints()) : Constraints.NONE,
                request.getRouterVersion() == 0 ? null : request.getRouterVersion());
    }

    /** Which logged decisions. */
    public static DecisionLog.Filter toDomain(LoggedDecisions logged) {
        return new DecisionLog.Filter(
                null,
                Set.of(),
                Set.of(),
                logged.hasFromTime() ? Times.instant(logged.getFromTime()) : null,
                logged.hasUntilTime() ? Times.instant(logged.getUntilTime()) : null,
                false);
    }

    /** The simulation. */
    public static dev.uniroute.v1.Simulation toProto(Simulation simulation) {
        dev.uniroute.v1.Simulation.Builder message = dev.uniroute.v1.Simulation.newBuilder()
                .setPrompts(simulation.prompts())
                .setChanged(simulation.changed())
                .setInForce(toProto(simulation.inForce()))
                .setSimulated(toProto(simulation.simulated()));
        Set<String> models = new TreeSet<>(simulation.inForce().shares().keySet());
        models.addAll(simulation.simulated().shares().keySet());
        models.stream()
                .map(model -> shares(simulation, model))
                .sorted(Comparator.comparingDouble(
                                (ModelShares shares) -> -Math.max(shares.getInForce(), shares.getSimulated()))
                        .thenComparing(ModelShares::getModel))
                .forEach(message::addShares);
        simulation
                .skipped()
                .forEach((reason, count) -> message.addSkipped(
                        SkippedPrompts.newBuilder().setReason(reason).setCount(count)));
        return message.build();
    }

    private static ModelShares shares(Simulation simulation, String model) {
        return ModelShares.newBuilder()
                .setModel(model)
                .setInForce(simulation.inForce().shares().getOrDefault(model, 0.0))
                .setSimulated(simulation.simulated().shares().getOrDefault(model, 0.0))
                .build();
    }

    private static SimulatedSide toProto(Simulation.Side side) {
        return SimulatedSide.newBuilder()
                .setPredictedQuality(side.quality())
                .setPredictedCostUsd(side.costUsd())
                .setActualCount(side.actual().count())
                .setActualScore(side.actual().score())
                .setActualCostUsd(side.actual().costUsd())
                .build();
    }
}
