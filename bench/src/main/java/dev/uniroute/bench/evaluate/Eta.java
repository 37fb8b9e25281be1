package dev.uniroute.bench.evaluate;

import dev.uniroute.cli.terminal.Progress;
import dev.uniroute.cli.terminal.ProgressDisplay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A progress bar that says when the work will end, from how fast it went since it began here. Used by one thread. */
final class Eta {

    private final ProgressDisplay display;
    private final Clock clock;
    private final String label;
    private final int total;
    private final Instant start;
    private int atStart = -1;

    Eta(ProgressDisplay display, Clock clock, String label, int total) {
        this.display = display;
        this.clock = clock;
        this.label = label;
        this.total = total;
        this.start = clock.instant();
    }

    /** So many are done; what was done at the first call was there before. */
    void done(int done) {
        atStart = atStart < 0 ? done : atStart;
        display.show(new Progress(label, done, total, List.of(), remaining(done), done == total));
    }

    private Optional<Duration> remaining(int done) {
        int here = done - atStart;
        if (here <= 0 || done >= total) {
            return Optional.empty();
        }
        Duration elapsed = Duration.between(start, clock.instant());
        return Optional.of(Duration.ofMillis(elapsed.toMillis() * (total - done) / here));
    }
}
