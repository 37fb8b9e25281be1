package dev.uniroute.routing.decision;

import static dev.uniroute.routing.snapshot.TestModels.fixedCost;
import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.routing.clustering.Points;
import dev.uniroute.routing.embedding.Embedding;
import dev.uniroute.routing.model.RoutableModel;
import dev.uniroute.routing.promptmap.NearestCentroid;
import dev.uniroute.routing.snapshot.Arm;
import dev.uniroute.routing.snapshot.Rollout;
import dev.uniroute.routing.snapshot.RouterVersion;
import dev.uniroute.routing.snapshot.Snapshot;
import dev.uniroute.routing.training.TrainedRouter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RolloutRoutingTest {
    private static final RoutableModel OLD = fixedCost("old", 0.010, 0.20, 0.20);
    private static final RoutableModel NEW = fixedCost("new", 0.010, 0.10, 0.30);
    private static final int KEYS = 20_000;

    private final RolloutRouting routing = new RolloutRouting(new PromptRouter());
    private final Snapshot active = snapshot(1, OLD);

    /** In its first cluster the new model is better, in its second the old one. */
    private static Snapshot snapshot(long version, RoutableModel... models) {
        RouterVersion router =
                new RouterVersion(version, "test", TrainedRouter.ofGroups(new NearestCentroid(Points.of(1, 0, 1))));
        return new Snapshot(1, Instant.EPOCH, router, List.of(models), List.of());
    }

    private static RouteQuery prompt(float cluster, Set<String> allowed) {
        Constraints constraints = new Constraints(allowed, Set.of(), Map.of(), 0, Set.of(), Double.POSITIVE_INFINITY);
        return new RouteQuery(
                new PromptInput.Vector(Embedding.of(cluster), ""), Policy.BEST_QUALITY, constraints, 0, 0, false);
    }

    private Tried route(Rollout.Mode mode, double share, float cluster, String key) {
        Rollout rollout = new Rollout(1, mode, share, snapshot(2, OLD, NEW));
        return routing.route(active, rollout, prompt(cluster, Set.of()), key);
    }

    private static String chosen(Tried tried) {
        return ((Decision) tried.outcome()).chosen().name();
    }

    @Test
    void aCanaryMakesItsShareOfTheDecisions() {
        long byChallenger = IntStream.range(0, KEYS)
                .mapToObj(i -> route(Rollout.Mode.CANARY, 0.1, 0, "user-" + i))
                .filter(tried -> tried.arm() == Arm.CHALLENGER)
                .count();

        assertThat(byChallenger).isBetween(KEYS / 10 - 200L, KEYS / 10 + 200L);
    }

    @Test
    void whereTheArmsDifferTheChoiceHasTheProbabilityOfItsArm() {
        for (int i = 0; i < 100; i++) {
            Tried tried = route(Rollout.Mode.CANARY, 0.1, 0, "user-" + i);

            boolean drawn = tried.arm() == Arm.CHALLENGER;
            assertThat(chosen(tried)).isEqualTo(drawn ? "new" : "old");
            assertThat(tried.propensity()).isEqualTo(drawn ? 0.1 : 0.9);
            assertThat(Objects.requireNonNull(tried.beside()).chosen().name()).isEqualTo(drawn ? "old" : "new");
        }
    }

    @Test
    void whereTheArmsAgreeNothingIsLeftToChance() {
        assertThat(IntStream.range(0, 100).mapToObj(i -> route(Rollout.Mode.CANARY, 0.1, 1, "user-" + i)))
                .allSatisfy(tried -> {
                    assertThat(chosen(tried)).isEqualTo("old");
                    assertThat(tried.propensity()).isEqualTo(1);
                });
    }

    @Test
    void theSameKeyIsAlwaysInTheSameArmAndStaysInAWiderShare() {
        for (int i = 0; i < 1_000; i++) {
            String key = "user-" + i;
            boolean drawn = route(Rollout.Mode.CANARY, 0.1, 0, key).arm() == Arm.CHALLENGER;

            assertThat(route(Rollout.Mode.CANARY, 0.1, 0, key).arm() == Arm.CHALLENGER)
                    .isEqualTo(drawn);
            if (drawn) {
                assertThat(route(Rollout.Mode.CANARY, 0.5, 0, key).arm()).isEqualTo(Arm.CHALLENGER);
            }
        }
    }

    @Test
    void anotherRolloutDrawsOtherKeys() {
        Rollout one = new Rollout(1, Rollout.Mode.CANARY, 0.5, active);
        Rollout other = new Rollout(2, Rollout.Mode.CANARY, 0.5, active);

        assertThat(IntStream.range(0, 1_000)
                        .filter(i -> one.draws("user-" + i) == other.draws("user-" + i))
                        .count())
                .isBetween(400L, 600L);
    }

    @Test
    void aShadowDecidesNothing() {
        Tried tried = route(Rollout.Mode.SHADOW, 1, 0, "any");

        assertThat(chosen(tried)).isEqualTo("old");
        assertThat(tried.arm()).isEqualTo(Arm.ACTIVE);
        assertThat(tried.propensity()).isEqualTo(1);
        assertThat(Objects.requireNonNull(tried.beside()).chosen().name()).isEqualTo("new");
    }

    @Test
    void aShadowIsComputedBesideItsShareOnly() {
        long beside = IntStream.range(0, 1_000)
                .filter(i -> route(Rollout.Mode.SHADOW, 0.1, 0, "user-" + i).beside() != null)
                .count();

        assertThat(beside).isBetween(60L, 140L);
    }

    @Test
    void aChallengerThatCannotDecideCostsNobodyAnAnswer() {
        Rollout rollout = new Rollout(1, Rollout.Mode.CANARY, 1, snapshot(2, NEW));

        Tried tried = routing.route(active, rollout, prompt(0, Set.of()), "any");
        Tried without =
                routing.route(active, new Rollout(1, Rollout.Mode.CANARY, 1, snapshot(2)), prompt(0, Set.of()), "any");

        assertThat(chosen(tried)).isEqualTo("new");
        assertThat(chosen(without)).isEqualTo("old");
        assertThat(without.arm()).isEqualTo(Arm.ACTIVE);
        assertThat(without.propensity()).isEqualTo(1);
    }

    @Test
    void refusesWhatIsInForceRefuses() {
        Tried tried = route(Rollout.Mode.SHADOW, 1, 0, "any");
        Tried refused = routing.route(
                active, new Rollout(1, Rollout.Mode.SHADOW, 1, snapshot(2, OLD)), prompt(0, Set.of("none")), "any");

        assertThat(tried.outcome()).isInstanceOf(Decision.class);
        assertThat(refused.outcome()).isInstanceOf(Refusal.UnknownModel.class);
    }
}
