package dev.uniroute.registry.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.registry.catalog.ModelState.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelStateTest {

    @ParameterizedTest(name = "{0} + {1} = {2}")
    @CsvSource(textBlock = """
                    PROFILING, PROFILING_STARTED, PROFILING
                    PROFILING, PROFILED,          ACTIVE
                    PROFILING, PROFILING_ENDED,   FAILED
                    PROFILING, PAUSE,             PAUSED
                    PROFILING, ACTIVATE,
                    PROFILING, DELETE,            DELETED
                    ACTIVE,    PROFILING_STARTED, ACTIVE
                    ACTIVE,    PROFILED,          ACTIVE
                    ACTIVE,    PROFILING_ENDED,   ACTIVE
                    ACTIVE,    PAUSE,             PAUSED
                    ACTIVE,    ACTIVATE,          ACTIVE
                    ACTIVE,    DELETE,            DELETED
                    PAUSED,    PROFILING_STARTED, PAUSED
                    PAUSED,    PROFILED,          PAUSED
                    PAUSED,    PROFILING_ENDED,   PAUSED
                    PAUSED,    PAUSE,             PAUSED
                    PAUSED,    ACTIVATE,          ACTIVE
                    PAUSED,    DELETE,            DELETED
                    FAILED,    PROFILING_STARTED, PROFILING
                    FAILED,    PROFILED,          ACTIVE
                    FAILED,    PROFILING_ENDED,   FAILED
                    FAILED,    PAUSE,
                    FAILED,    ACTIVATE,
                    FAILED,    DELETE,            DELETED
                    """)
    void followsTheTable(ModelState state, Event event, ModelState next) {
        assertThat(state.after(event).orElse(null)).isEqualTo(next);
    }

    @Test
    void neverComesBackFromDeleted() {
        assertThat(Event.values())
                .allMatch(event -> ModelState.DELETED.after(event).isEmpty());
    }

    @Test
    void routesOnlyWhileProfilingOrActive() {
        assertThat(ModelState.values())
                .filteredOn(ModelState::routable)
                .containsExactly(ModelState.PROFILING, ModelState.ACTIVE);
    }
}
