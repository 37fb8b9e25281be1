package dev.uniroute.registry.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.uniroute.registry.decision.DecisionLog;
import dev.uniroute.registry.decision.DecisionSink;
import dev.uniroute.registry.decision.LoggedDecision;
import dev.uniroute.registry.decision.LoggedDecision.Basis;
import dev.uniroute.registry.decision.LoggedDecision.Choice;
import dev.uniroute.registry.decision.LoggedDecision.Terms;
import dev.uniroute.registry.decision.LoggedDecision.Weighed;
import dev.uniroute.registry.decision.Outcome;
import dev.uniroute.registry.fake.ControlPlane;
import dev.uniroute.registry.simulation.PolicySimulation.Request;
import dev.uniroute.registry.simulation.PolicySimulation.Result;
import dev.uniroute.routing.decision.Constraints;
import dev.uniroute.routing.decision.DecisionStatus;
import dev.uniroute.routing.decision.Policy;
import dev.uniroute.routing.decision.PromptRouter;
import dev.uniroute.routing.decision.TradeOff;
import dev.uniroute.routing.snapshot.Arm;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PolicySimulationTest {
    private static final int PROMPTS = 60;
    private static final Policy BEST = Policy.BEST_QUALITY;
    private static final Policy CHEAPEST = Policy.of(new TradeOff.Lambda(1e9));

    private final ControlPlane plane = new ControlPlane();
    private final DecisionSink log = plane.registry.decisionSink();
    private final PolicySimulation simulation = new PolicySimulation(
            plane.registry.snapshots(),
            new PolicySimulation.Versions(plane.registry.routerVersions(), plane.activation),
            plane.registry.promptEmbeddings(),
            new PolicySimulation.Known(plane.registry.catalog(), plane.registry.evaluations()),
            plane.registry.decisionLog(),
            new PromptRouter(plane.embedder),
            BEST);

    /** A dear model that is always right, and one at a tenth of the price that is right every second time. */
    private void given() {
        plane.importPrompts(PROMPTS);
        plane.upload("dear", 1, ControlPlane.grades(PROMPTS, i -> 1));
        plane.upload("cheap", 0.1, ControlPlane.grades(PROMPTS, i -> i % 2));
        plane.train(true);
    }

    private static Simulation simulated(Result result) {
        return ((Result.Simulated) result).simulation();
    }

    private Simulation onStored(Policy policy, @Nullable Long version) throws InterruptedException {
        return simulated(simulation.onStoredPrompts(new Request(policy, Constraints.NONE, version), () -> {}));
    }

    private Simulation onLogged(Policy policy, @Nullable Long version) throws InterruptedException {
        return simulated(simulation.onLoggedDecisions(
                new Request(policy, Constraints.NONE, version), DecisionLog.Filter.ALL, 100, () -> {}));
    }

    private static LoggedDecision logged(int i, String model, double propensity, @Nullable String prompt) {
        return new LoggedDecision(
                "a-" + i,
                Instant.EPOCH.plusSeconds(i),
                new Basis(1, 1, 12),
                new Terms(BEST, 0, null),
                new Choice(model, DecisionStatus.ROUTED, propensity, Arm.ACTIVE, null),
                List.of(new Weighed("dear", 0.9, 0.01, 0.01), new Weighed("cheap", 0.6, 0.02, 0.001)),
                prompt);
    }

    private void reported(int i, double score, String cost) {
        log.report(new Outcome("a-" + i, null, score, new BigDecimal(cost), null, null, null));
    }

    @Test
    void sameAgainstSameChangesNothing() throws InterruptedException {
        given();

        Simulation same = onStored(BEST, null);

        assertThat(same.prompts()).isEqualTo(PROMPTS);
        assertThat(same.changed()).isZero();
        assertThat(same.simulated()).isEqualTo(same.inForce());
        assertThat(same.skipped()).isEmpty();
    }

    @Test
    void saysHowQualityCostAndSharesMoveUnderAnotherPolicy() throws InterruptedException {
        given();

        Simulation cheapest = onStored(CHEAPEST, null);

        assertThat(cheapest.changed()).isEqualTo(PROMPTS);
        assertThat(cheapest.inForce().shares()).isEqualTo(Map.of("dear", 1.0));
        assertThat(cheapest.simulated().shares()).isEqualTo(Map.of("cheap", 1.0));
        assertThat(cheapest.simulated().quality()).isLessThan(cheapest.inForce().quality());
        assertThat(cheapest.simulated().costUsd()).isLessThan(cheapest.inForce().costUsd());
        assertThat(cheapest.inForce().actual().count()).isEqualTo(PROMPTS);
        assertThat(cheapest.inForce().actual().score()).isEqualTo(1);
        assertThat(cheapest.simulated().actual().score()).isEqualTo(0.5);
    }

    @Test
    void simulatesAnotherRouterVersionAndGivesItsModelsProfiles() throws InterruptedException {
        given();
        plane.train(false);

        Simulation next = onStored(BEST, 2L);

        assertThat(next.prompts()).isEqualTo(PROMPTS);
        assertThat(next.simulated().shares()).isEqualTo(Map.of("dear", 1.0));
        assertThat(plane.registry.routerVersions().active().orElseThrow().number())
                .isEqualTo(1);
    }

    @Test
    void leavesOutWhatCannotBeDecidedAndSaysWhy() throws InterruptedException {
        given();
        Constraints impossible =
                new Constraints(Set.of(), Set.of("dear", "cheap"), Map.of(), 0, Set.of(), Double.POSITIVE_INFINITY);

        Simulation nothing = simulated(simulation.onStoredPrompts(new Request(BEST, impossible, null), () -> {}));

        assertThat(nothing.prompts()).isZero();
        assertThat(nothing.skipped()).isEqualTo(Map.of("no eligible model", PROMPTS));
    }

    @Test
    void needsAnActiveRouterVersionAndOneThatIsThere() throws InterruptedException {
        Request request = new Request(BEST, Constraints.NONE, null);
        assertThat(simulation.onStoredPrompts(request, () -> {})).isEqualTo(new Result.NothingActive());

        given();

        assertThat(simulation.onStoredPrompts(new Request(BEST, Constraints.NONE, 9L), () -> {}))
                .isEqualTo(new Result.NoSuchVersion(9));
    }

    @Test
    void weighsLoggedCandidatesAnew() throws InterruptedException {
        given();
        log.store(
                IntStream.range(0, 20).mapToObj(i -> logged(i, "dear", 1, null)).toList());

        Simulation cheapest = onLogged(CHEAPEST, null);

        assertThat(cheapest.prompts()).isEqualTo(20);
        assertThat(cheapest.changed()).isEqualTo(20);
        assertThat(cheapest.inForce().quality()).isEqualTo(0.9, within(1e-9));
        assertThat(cheapest.simulated().quality()).isEqualTo(0.6, within(1e-9));
        assertThat(cheapest.simulated().costUsd()).isEqualTo(0.001, within(1e-9));
        assertThat(cheapest.simulated().shares()).isEqualTo(Map.of("cheap", 1.0));
    }

    @Test
    void aBudgetIsKeptOverTheLoggedDecisions() throws InterruptedException {
        given();
        log.store(
                IntStream.range(0, 20).mapToObj(i -> logged(i, "dear", 1, null)).toList());

        Simulation kept = onLogged(Policy.of(new TradeOff.Budget(0.005)), null);

        assertThat(kept.simulated().costUsd()).isLessThanOrEqualTo(0.005);
    }

    @Test
    void doesNotChooseWhatWasNoCandidate() throws InterruptedException {
        given();
        plane.upload("later", 0.001, ControlPlane.grades(PROMPTS, i -> 1));
        log.store(List.of(logged(1, "dear", 1, null)));

        assertThat(onLogged(CHEAPEST, null).simulated().shares()).isEqualTo(Map.of("cheap", 1.0));
    }

    /** A canary sent a tenth to the cheap model: always choosing it is estimated from that tenth. */
    @Test
    void estimatesFromOutcomesByPropensity() throws InterruptedException {
        given();
        log.store(IntStream.range(0, 10)
                .mapToObj(i -> logged(i, i == 0 ? "cheap" : "dear", i == 0 ? 0.1 : 0.9, null))
                .toList());
        IntStream.range(0, 10).forEach(i -> reported(i, i == 0 ? 0.5 : 1, i == 0 ? "0.001" : "0.01"));

        Simulation cheapest = onLogged(CHEAPEST, null);

        assertThat(cheapest.inForce().actual().count()).isEqualTo(10);
        assertThat(cheapest.inForce().actual().score()).isEqualTo(0.95, within(1e-9));
        assertThat(cheapest.simulated().actual()).isEqualTo(new Simulation.Actual(1, 0.5, 0.001));
    }

    @Test
    void readsLoggedPromptsAnewForAnotherRouterVersion() throws InterruptedException {
        given();
        plane.train(false);
        log.store(List.of(logged(1, "cheap", 1, "sums of squares"), logged(2, "cheap", 1, null)));

        Simulation next = onLogged(BEST, 2L);

        assertThat(next.prompts()).isEqualTo(1);
        assertThat(next.simulated().shares()).isEqualTo(Map.of("dear", 1.0));
        assertThat(next.skipped()).isEqualTo(Map.of("the prompt was not logged", 1));
    }

    @Test
    void nothingLoggedIsNothingSimulated() throws InterruptedException {
        given();

        assertThat(onLogged(BEST, null).prompts()).isZero();
    }

    @Test
    void stopsWhereTheCallerHasGone() {
        given();

        assertThatThrownBy(() -> simulation.onStoredPrompts(new Request(BEST, Constraints.NONE, null), () -> {
                    throw new IllegalStateException("gone");
                }))
                .hasMessage("gone");
    }
}
