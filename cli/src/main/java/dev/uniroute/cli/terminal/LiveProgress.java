package dev.uniroute.cli.terminal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

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
        String up = up();
        bars.put(progress.label(), progress);
        console.raw(up + draw());
    }

    /** Above the bars. */
    @Override
    public synchronized void note(String line) {
        console.raw(up() + CLEAR_LINE + line + "\n" + draw());
    }

    private String up() {
        return bars.isEmpty() ? "" : "\033[%dA".formatted(bars.size());
    }

    private String draw() {
        int labelWidth = bars.keySet().stream().mapToInt(String::length).max().orElse(0);
        // One column stays free: a full line would wrap on some terminals.
        return bars.values().stream()
                .map(bar -> CLEAR_LINE + ProgressBar.draw(bar, labelWidth, console.width() - 1) + "\n")
                .collect(Collectors.joining());
    }
}
