package dev.uniroute.cli.terminal;

import java.util.LinkedHashMap;
import java.util.Map;

/** One bar per label, each on a line of its own, drawn over and over in the same place of a terminal. */
final class LiveProgress implements ProgressDisplay {

    private static final String CLEAR_LINE = "\r\033[K";

    private final Console console;
    private final Map<String, Progress> bars = new LinkedHashMap<>();

    LiveProgress(Console console) {
        this.console = console;
    }

    @Override
    public synchronized void show(Progress progress) {
        StringBuilder screen = new StringBuilder();
        if (!bars.isEmpty()) {
            screen.append("\033[%dA".formatted(bars.size()));
        }
        bars.put(progress.label(), progress);
        int labelWidth = bars.keySet().stream().mapToInt(String::length).max().orElse(0);
        for (Progress bar : bars.values()) {
            // One column stays free: a full line would wrap on some terminals.
            screen.append(CLEAR_LINE)
                    .append(ProgressBar.draw(bar, labelWidth, console.width() - 1))
                    .append('\n');
        }
        console.raw(screen.toString());
    }
}
