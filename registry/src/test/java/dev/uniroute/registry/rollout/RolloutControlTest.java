package dev.uniroute.registry.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.registry.catalog.ModelState;
import dev.uniroute.registry.fake.ControlPlane;
import dev.uniroute.registry.rollout.RolloutPlan.Subject;
import dev.uniroute.registry.rollout.Rollouts.Beginning;
import dev.uniroute.routing.model.RoutableModel;
import dev.uniroute.routing.profile.ProfileState;
import dev.uniroute.routing.snapshot.Rollout;
import dev.uniroute.routing.snapshot.Snapshot;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RolloutControlTest {
    private static final int PROMPTS = 30;

    private final ControlPlane plane = new ControlPlane();
    private final RolloutControl control = new RolloutControl(
            plane.registry.rollouts(), plane.registry.routerVersions(), plane.activation, plane.registry.catalog());

    @BeforeEach
    void twoVersionsAndAModel() {
        plane.importPrompts(PROMPTS);
        plane.upload("old", 1, ControlPlane.grades(PROMPTS, i -> 0.5));
        plane.train(true);
        plane.train(false);
    }

    private static RolloutPlan canary(Subject subject) {
        return new RolloutPlan(subject, Rollout.Mode.CANARY, 0.1);
    }

    private Snapshot snapshot() {
        return plane.registry.snapshots().load().orElseThrow();
    }

    private Snapshot challenger() {
        return Objects.requireNonNull(snapshot().rollout()).challenger();
    }

    @Test
    void givesEveryModelItsProfileUnderTheVersionThatIsTriedOut() throws InterruptedException {
        plane.upload("later", 1, ControlPlane.grades(PROMPTS, i -> 0.5));
        assertThat(plane.profile("later", 2)).isEmpty();

        assertThat(control.begin(canary(new Subject.OfVersion(2)))).isInstanceOf(Beginning.Begun.class);

        assertThat(plane.profile("later", 2)).isPresent();
        assertThat(challenger().models()).extracting(RoutableModel::profile).doesNotContainNull();
    }

    @Test
    void whatIsLearntMeanwhileIsKnownToBothArms() throws InterruptedException {
        control.begin(canary(new Subject.OfVersion(2)));

        plane.upload("new", 1, ControlPlane.grades(PROMPTS, i -> 0.9));
        plane.profiler.publish(plane.registry.catalog().find("new").orElseThrow(), ProfileState.ACTIVE);

        assertThat(plane.profile("new", 1)).isPresent();
        assertThat(plane.profile("new", 2)).isPresent();
    }

    @Test
    void knowsNoVersionOfThisNumber() throws InterruptedException {
        assertThat(control.begin(canary(new Subject.OfVersion(9)))).isEqualTo(new Beginning.NoSuchVersion(9));
    }

    @Test
    void takesAVersionBack() throws InterruptedException {
        control.begin(canary(new Subject.OfVersion(2)));

        assertThat(control.rollBack()).isPresent();

        assertThat(snapshot().rollout()).isNull();
        assertThat(snapshot().routerVersion().number()).isEqualTo(1);
        assertThat(control.rollBack()).isEmpty();
    }

    @Test
    void promotesAVersion() throws InterruptedException {
        control.begin(canary(new Subject.OfVersion(2)));

        assertThat(control.promote()).isPresent();

        assertThat(snapshot().rollout()).isNull();
        assertThat(snapshot().routerVersion().number()).isEqualTo(2);
        assertThat(control.promote()).isEmpty();
    }

    @Test
    void pausesAModelThatIsTakenBack() throws InterruptedException {
        control.begin(canary(new Subject.OfModel("old")));

        control.rollBack();

        assertThat(plane.registry.catalog().find("old").orElseThrow().state()).isEqualTo(ModelState.PAUSED);
        assertThat(snapshot().models()).extracting(RoutableModel::active).containsOnly(false);
    }

    @Test
    void promotesAModelToOneOfTheOthers() throws InterruptedException {
        control.begin(canary(new Subject.OfModel("old")));
        assertThat(snapshot().models()).extracting(RoutableModel::active).containsOnly(false);

        control.promote();

        assertThat(snapshot().models()).extracting(RoutableModel::active).containsOnly(true);
    }
}
