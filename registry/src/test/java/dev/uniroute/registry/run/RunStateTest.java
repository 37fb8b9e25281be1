package dev.uniroute.registry.run;

import static dev.uniroute.registry.run.RunState.CANCELLED;
import static dev.uniroute.registry.run.RunState.FAILED;
import static dev.uniroute.registry.run.RunState.PENDING;
import static dev.uniroute.registry.run.RunState.RUNNING;
import static dev.uniroute.registry.run.RunState.SUCCEEDED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunStateTest {

    /** Every state with every event: what is not in this table is forbidden. */
    private static final List<String> ALLOWED = List.of(
            "PENDING + CLAIMED = RUNNING",
            "PENDING + CANCELLED = CANCELLED",
            "RUNNING + CLAIMED = RUNNING",
            "RUNNING + SUCCEEDED = SUCCEEDED",
            "RUNNING + FAILED = FAILED",
            "RUNNING + CANCELLED = CANCELLED",
            "FAILED + RESUMED = PENDING",
            "CANCELLED + RESUMED = PENDING");

    @Test
    void allowsWhatTheTableSaysAndNothingElse() {
        List<String> allowed = new ArrayList<>();
        for (RunState state : RunState.values()) {
            for (RunState.Event event : RunState.Event.values()) {
                state.after(event).ifPresent(next -> allowed.add(state + " + " + event + " = " + next));
            }
        }

        assertThat(allowed).containsExactlyInAnyOrderElementsOf(ALLOWED);
    }

    @Test
    void hasEndedOnlyWhereNothingHappensByItself() {
        assertThat(List.of(SUCCEEDED, FAILED, CANCELLED)).allMatch(RunState::ended);
        assertThat(List.of(PENDING, RUNNING)).noneMatch(RunState::ended);
    }
}
