package dev.uniroute.registry.contract;

import static dev.uniroute.registry.contract.Samples.activeVersion;
import static dev.uniroute.registry.contract.Samples.model;
import static dev.uniroute.registry.contract.Samples.profile;
import static dev.uniroute.registry.contract.Samples.version;
import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.registry.catalog.Model;
import dev.uniroute.registry.catalog.ModelState;
import dev.uniroute.registry.rollout.RolloutPlan;
import dev.uniroute.registry.rollout.RolloutPlan.Subject;
import dev.uniroute.registry.rollout.Rollouts;
import dev.uniroute.registry.rollout.Rollouts.Beginning;
import dev.uniroute.registry.rollout.Rollouts.InForce;
import dev.uniroute.routing.model.RoutableModel;
import dev.uniroute.routing.snapshot.Rollout;
import dev.uniroute.routing.snapshot.Snapshot;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What every {@link Rollouts} does. */
public abstract class RolloutsContract {

    /** The implementation, empty. */
    protected abstract Ports ports();

    private Rollouts rollouts() {
        return ports().rollouts();
    }

    private static RolloutPlan canary(Subject subject, double share) {
        return new RolloutPlan(subject, Rollout.Mode.CANARY, share);
    }

    private InForce begun(RolloutPlan plan) {
        return ((Beginning.Begun) rollouts().begin(plan)).rollout();
    }

    private Snapshot snapshot() {
        return ports().snapshots().load().orElseThrow();
    }

    private Rollout published() {
        return Objects.requireNonNull(snapshot().rollout());
    }

    @Test
    void nothingIsTriedOutAtFirst() {
        activeVersion(ports());

        assertThat(rollouts().inForce()).isEmpty();
        assertThat(rollouts().end()).isEmpty();
        assertThat(snapshot().rollout()).isNull();
    }

    @Test
    void publishesAnotherRouterVersionBesideTheActiveOne() {
        long active = activeVersion(ports());
        long next = version(ports());
        Model model = model(ports(), "a");
        ports().profiles().put(model.id(), next, profile(0.25, 0.5));
        long before = ports().snapshots().publishedVersion();

        InForce rollout = begun(canary(new Subject.OfVersion(next), 0.05));

        assertThat(rollouts().inForce()).contains(rollout);
        assertThat(ports().routerVersions().triedOut())
                .hasValueSatisfying(version -> assertThat(version.number()).isEqualTo(next));
        assertThat(ports().snapshots().publishedVersion()).isGreaterThan(before);
        assertThat(snapshot().routerVersion().number()).isEqualTo(active);
        assertThat(published().id()).isEqualTo(rollout.id());
        assertThat(published().mode()).isEqualTo(Rollout.Mode.CANARY);
        assertThat(published().share()).isEqualTo(0.05);
        assertThat(published().challenger().routerVersion().number()).isEqualTo(next);
        assertThat(published().challenger().models())
                .extracting(RoutableModel::profile)
                .containsExactly(profile(0.25, 0.5));
    }

    @Test
    void publishesAModelThatOnlyTheChallengerConsiders() {
        activeVersion(ports());
        model(ports(), "old");
        model(ports(), "new");

        begun(new RolloutPlan(new Subject.OfModel("new"), Rollout.Mode.SHADOW, 1));

        assertThat(snapshot().models()).extracting(RoutableModel::active).containsExactly(false, true);
        assertThat(published().challenger().models())
                .extracting(RoutableModel::active)
                .containsExactly(true, true);
    }

    @Test
    void changesTheShareOfWhatIsTriedOutAndKeepsItsNumber() {
        activeVersion(ports());
        Subject next = new Subject.OfVersion(version(ports()));
        InForce first = begun(canary(next, 0.05));
        long before = ports().snapshots().publishedVersion();

        InForce repeated = begun(canary(next, 0.05));
        assertThat(ports().snapshots().publishedVersion()).isEqualTo(before);
        InForce wider = begun(canary(next, 0.5));

        assertThat(repeated).isEqualTo(first);
        assertThat(wider.id()).isEqualTo(first.id());
        assertThat(published().share()).isEqualTo(0.5);
    }

    @Test
    void refusesWhatCannotBeTriedOut() {
        assertThat(rollouts().begin(canary(new Subject.OfModel("a"), 0.1))).isInstanceOf(Beginning.NothingActive.class);
        long active = activeVersion(ports());
        model(ports(), "a");
        model(ports(), "paused");
        ports().catalog().update("paused", spec -> spec, ModelState.Event.PAUSE);

        assertThat(rollouts().begin(canary(new Subject.OfVersion(active), 0.1)))
                .isEqualTo(new Beginning.ActiveAlready(active));
        assertThat(rollouts().begin(canary(new Subject.OfVersion(999_999), 0.1)))
                .isEqualTo(new Beginning.NoSuchVersion(999_999));
        assertThat(rollouts().begin(canary(new Subject.OfModel("none"), 0.1)))
                .isEqualTo(new Beginning.NoSuchModel("none"));
        assertThat(rollouts().begin(canary(new Subject.OfModel("paused"), 0.1)))
                .isEqualTo(new Beginning.NotRoutable("paused", ModelState.PAUSED));
        assertThat(rollouts().inForce()).isEmpty();
    }

    @Test
    void triesOneThingOutAtATime() {
        activeVersion(ports());
        model(ports(), "a");
        model(ports(), "b");
        InForce first = begun(canary(new Subject.OfModel("a"), 0.1));

        assertThat(rollouts().begin(canary(new Subject.OfModel("b"), 0.1)))
                .isEqualTo(new Beginning.AnotherInForce(first));
        assertThat(rollouts().end()).contains(first);
        assertThat(begun(canary(new Subject.OfModel("b"), 0.1)).id()).isNotEqualTo(first.id());
    }

    @Test
    void endsWithTheActivationOfItsVersion() {
        long first = activeVersion(ports());
        long next = version(ports());
        begun(canary(new Subject.OfVersion(next), 0.1));

        ports().routerVersions().activate(next);
        ports().routerVersions().activate(first);

        assertThat(rollouts().inForce()).isEmpty();
        assertThat(ports().routerVersions().triedOut()).isEmpty();
        assertThat(snapshot().rollout()).isNull();
    }

    @Test
    void endsWithTheDeletionOfItsModel() {
        activeVersion(ports());
        model(ports(), "a");
        begun(canary(new Subject.OfModel("a"), 0.1));

        ports().catalog().delete("a");

        assertThat(rollouts().inForce()).isEmpty();
        assertThat(snapshot().rollout()).isNull();
    }
}
