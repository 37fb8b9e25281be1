package dev.uniroute.registry.training;

import static dev.uniroute.registry.fake.ControlPlane.options;
import static dev.uniroute.registry.fake.ScriptedLlmClient.answered;
import static dev.uniroute.registry.fake.ScriptedLlmClient.unauthorized;
import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.registry.fake.ControlPlane;
import dev.uniroute.routing.profile.Profile;
import dev.uniroute.routing.profile.ProfileState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RouterActivationTest {
    private final ControlPlane plane = new ControlPlane();

    @Test
    void knowsNoVersionOfThisNumber() throws InterruptedException {
        assertThat(plane.activation.activate(7)).isEmpty();
    }

    @Test
    void givesEveryModelItsProfileWithoutCallingAny() throws InterruptedException {
        plane.importPrompts(9);
        plane.register("whole", options(1));
        plane.onboarding.runOne();
        plane.register("broken", options(1));
        plane.llm.next("sums 3", unauthorized());
        plane.onboarding.runOne();
        plane.register("new", options(1));
        int calls = plane.llm.calls().size();

        plane.train(true);

        assertThat(plane.profile("whole", 1))
                .hasValueSatisfying(
                        profile -> assertThat(profile.summary().state()).isEqualTo(ProfileState.ACTIVE));
        assertThat(plane.profile("broken", 1))
                .hasValueSatisfying(
                        profile -> assertThat(profile.summary().state()).isEqualTo(ProfileState.PROVISIONAL));
        assertThat(plane.profile("new", 1)).isEmpty();
        assertThat(plane.llm.calls()).hasSize(calls);
    }

    @Test
    void goesBackToTheVersionBeforeWithTheModelsThatCameMeanwhile() throws InterruptedException {
        plane.importPrompts(9);
        plane.train(true);
        plane.train(true);
        plane.register("m", options(1));
        plane.onboarding.runOne();
        assertThat(plane.profile("m", 1)).isEmpty();

        RouterVersions.Stored active = plane.activation.activate(1).orElseThrow();

        assertThat(active.active()).isTrue();
        assertThat(plane.registry.routerVersions().active()).contains(active);
        assertThat(plane.profile("m", 1)).isPresent();
        assertThat(plane.registry
                        .snapshots()
                        .load()
                        .orElseThrow()
                        .routerVersion()
                        .number())
                .isEqualTo(1);
    }

    @Test
    void catchesUpWithAModelThatIsBeingEvaluated() {
        plane.importPrompts(9);
        plane.train(true);
        plane.train(false);
        plane.register("m", options(1));
        List<Profile> atTheSwitch = new ArrayList<>();
        plane.llm.otherwise(request -> {
            if (plane.llm.calls().size() == 4) {
                plane.activation.activate(2);
                atTheSwitch.add(plane.profile("m", 2).orElseThrow());
            }
            return answered("yes");
        });

        plane.onboarding.runOne();

        assertThat(atTheSwitch.getFirst().summary().state()).isEqualTo(ProfileState.PROVISIONAL);
        assertThat(atTheSwitch.getFirst().summary().evaluations()).isEqualTo(3);
        Profile atTheEnd = plane.profile("m", 2).orElseThrow();
        assertThat(atTheEnd.summary().state()).isEqualTo(ProfileState.ACTIVE);
        assertThat(atTheEnd.summary().evaluations()).isEqualTo(9);
    }
}
