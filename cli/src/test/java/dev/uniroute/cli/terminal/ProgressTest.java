package dev.uniroute.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void fillsTheBarByTheShareThatIsDone() {
        assertThat(ProgressBar.draw(progress("a", 0, 10), 1, 80)).isEqualTo("a  " + "░".repeat(30) + "  0/10");
        assertThat(ProgressBar.draw(progress("a", 5, 10), 1, 80))
                .isEqualTo("a  " + "█".repeat(15) + "░".repeat(15) + "  5/10");
        assertThat(ProgressBar.draw(progress("a", 10, 10), 1, 80)).isEqualTo("a  " + "█".repeat(30) + "  10/10");
        assertThat(ProgressBar.draw(progress("a", 0, 0), 1, 80)).isEqualTo("a  " + "░".repeat(30) + "  0/0");
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 20, 40, 60, 80, 200})
    void neverDrawsMoreThanTheWidth(int width) {
        Progress progress =
                new Progress("model", 3, 7, List.of("1 failed", "$0.01"), Optional.of(Duration.ofSeconds(9)), false);

        assertThat(ProgressBar.draw(progress, 5, width)).hasSizeLessThanOrEqualTo(width);
    }

    @Test
    void redrawsSeveralBarsInPlace() {
        ProgressDisplay display = ProgressDisplay.on(console(true), Clock.systemUTC());

        display.show(progress("a", 1, 2));
        display.show(progress("long", 1, 4));
        display.show(progress("a", 2, 2));

        String clear = "\r\033[K";
        String bar = "█".repeat(30);
        assertThat(text())
                .endsWith("\033[2A" + clear + "a     " + bar + "  2/2\n" + clear + "long  " + "█".repeat(7)
                        + "░".repeat(23) + "  1/4\n");
    }

    @Test
    void logsALineEveryFewSecondsAndTheLastOne() {
        SteppingClock clock = new SteppingClock();
        ProgressDisplay display = ProgressDisplay.on(console(false), clock);

        display.show(progress("a", 1, 9));
        display.show(progress("a", 2, 9));
        display.show(progress("b", 1, 9));
        clock.now = clock.now.plusSeconds(3);
        display.show(progress("a", 3, 9));
        display.show(new Progress("a", 9, 9, List.of(), Optional.empty(), true));

        assertThat(text()).isEqualTo("a  1/9\nb  1/9\na  3/9\na  9/9\n");
    }

    private Console console(boolean terminal) {
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        return new Console(stream, false, Palette.PLAIN, terminal, 80);
    }

    private String text() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Progress progress(String label, int done, int total) {
        return new Progress(label, done, total, List.of(), Optional.empty(), false);
    }

    /** A clock that stands until it is moved. */
    private static final class SteppingClock extends Clock {

        private Instant now = Instant.EPOCH;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
