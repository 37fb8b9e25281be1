package dev.uniroute.cli.terminal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Draws a {@link Progress} on one line: {@code label  ███████░░░░░  42/100  1 failed  $0.01  0.82 (0.74-0.90)  ETA 9 s}. */
final class ProgressBar {

    private static final int WIDEST = 30;
    private static final int NARROWEST = 5;
    private static final String GAP = "  ";

    private ProgressBar() {}

    /**
     * At most {@code width} characters; the bar gives way before the words do.
     *
     * @param labelWidth what the label is padded to, so that bars below each other begin in one column
     */
    static String draw(Progress progress, int labelWidth, int width) {
        String words = words(progress);
        String label = progress.label()
                + " ".repeat(Math.max(0, labelWidth - progress.label().length()));
        int free = width - label.length() - words.length() - 2 * GAP.length();
        int cells = Math.clamp(free, NARROWEST, WIDEST);
        String line = label + GAP + bar(progress.share(), cells) + GAP + words;
        return line.length() <= width ? line : line.substring(0, width);
    }

    /** The same without the bar, for a log. */
    static String describe(Progress progress) {
        return progress.label() + GAP + words(progress);
    }

    private static String bar(double share, int cells) {
        int full = (int) Math.floor(share * cells);
        return "█".repeat(full) + "░".repeat(cells - full);
    }

    /** Rounded up: what is left is an estimate, and milliseconds would make the line jump. */
    private static Duration wholeSeconds(Duration time) {
        return Duration.ofSeconds(time.plusMillis(999).toSeconds());
    }

    private static String words(Progress progress) {
        List<String> words = new ArrayList<>();
        words.add(progress.done() + "/" + progress.total());
        words.addAll(progress.facts());
        progress.remaining().ifPresent(time -> words.add("ETA " + Figures.duration(wholeSeconds(time))));
        return String.join(GAP, words);
    }
}
