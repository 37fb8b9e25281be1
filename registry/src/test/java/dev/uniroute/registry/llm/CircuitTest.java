package dev.uniroute.registry.llm;

import static dev.uniroute.registry.llm.Circuit.Event.ABANDONED;
import static dev.uniroute.registry.llm.Circuit.Event.FAILED;
import static dev.uniroute.registry.llm.Circuit.Event.PROBED;
import static dev.uniroute.registry.llm.Circuit.Event.SUCCEEDED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.registry.llm.Circuit.Closed;
import dev.uniroute.registry.llm.Circuit.Event;
import dev.uniroute.registry.llm.Circuit.HalfOpen;
import dev.uniroute.registry.llm.Circuit.Open;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CircuitTest {
    private static final Instant SINCE = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant NOW = SINCE.plusSeconds(10);

    private static final Closed FEW_CALLS = new Closed(0b1, 3);
    private static final Closed NEARLY_OPEN = new Closed(0b0000_0111_1111_1111_1111, 20);
    private static final Open OPEN = new Open(SINCE, SINCE.plusSeconds(8), 2);
    private static final HalfOpen HALF_OPEN = new HalfOpen(SINCE, 2);

    static Stream<Arguments> everyStateWithEveryEvent() {
        return Stream.of(
                Arguments.of(FEW_CALLS, SUCCEEDED, new Closed(0b10, 4)),
                Arguments.of(FEW_CALLS, FAILED, new Closed(0b11, 4)),
                Arguments.of(FEW_CALLS, ABANDONED, FEW_CALLS),
                Arguments.of(FEW_CALLS, PROBED, FEW_CALLS),
                Arguments.of(NEARLY_OPEN, SUCCEEDED, new Closed(0b0000_1111_1111_1111_1110, 20)),
                Arguments.of(NEARLY_OPEN, FAILED, new Open(NOW, NOW.plusSeconds(1), 0)),
                Arguments.of(NEARLY_OPEN, ABANDONED, NEARLY_OPEN),
                Arguments.of(NEARLY_OPEN, PROBED, NEARLY_OPEN),
                Arguments.of(OPEN, SUCCEEDED, Circuit.closed()),
                Arguments.of(OPEN, FAILED, OPEN),
                Arguments.of(OPEN, ABANDONED, OPEN),
                Arguments.of(OPEN, PROBED, HALF_OPEN),
                Arguments.of(HALF_OPEN, SUCCEEDED, Circuit.closed()),
                Arguments.of(HALF_OPEN, FAILED, new Open(SINCE, NOW.plusSeconds(8), 3)),
                Arguments.of(HALF_OPEN, ABANDONED, new Open(SINCE, NOW, 2)),
                Arguments.of(HALF_OPEN, PROBED, HALF_OPEN));
    }

    @ParameterizedTest
    @MethodSource("everyStateWithEveryEvent")
    void followsTheTable(Circuit state, Event event, Circuit next) {
        assertThat(state.after(event, NOW)).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({"19, 19, false", "20, 20, true", "20, 16, true", "20, 15, false", "1000, 16, true"})
    void opensWhereEnoughOfTheLastCallsFailed(int calls, int failures, boolean opens) {
        Circuit circuit = Circuit.closed();
        for (int call = 0; call < calls; call++) {
            circuit = circuit.after(call < calls - failures ? SUCCEEDED : FAILED, NOW);
        }

        assertThat(circuit instanceof Open).isEqualTo(opens);
    }

    @Test
    void coolsDownLongerWithEachProbeThatFails() {
        Circuit circuit = NEARLY_OPEN.after(FAILED, NOW);
        for (long seconds : List.of(1L, 2L, 4L, 8L, 16L, 30L, 30L)) {
            assertThat(circuit)
                    .isInstanceOfSatisfying(
                            Open.class,
                            open -> assertThat(Duration.between(NOW, open.until()))
                                    .hasSeconds(seconds));
            circuit = circuit.after(PROBED, NOW).after(FAILED, NOW);
        }
    }
}
