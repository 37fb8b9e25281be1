package dev.uniroute.cli.terminal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** A line per label every few seconds and at the end, for logs and pipes. */
final class LoggedProgress implements ProgressDisplay {

    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final Console console;
    private final Clock clock;
    private final Map<String, Instant> nextByLabel = new HashMap<>();

    LoggedProgress(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public synchronized void note(String line) {
        console.line(line);
    }

    @Override
    public synchronized void show(Progress progress) {
        Instant now = clock.instant();
        if (progress.ended() || !now.isBefore(nextByLabel.getOrDefault(progress.label(), Instant.MIN))) {
            nextByLabel.put(progress.label(), now.plus(PAUSE));
            console.line(ProgressBar.describe(progress));
        }
    }
}
