package dev.uniroute.bench.evaluate;

import dev.uniroute.cli.terminal.Console;
import dev.uniroute.cli.terminal.Palette;
import dev.uniroute.cli.terminal.ProgressDisplay;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;

/** The process's standard output, in UTF-8. */
final class Terminal {

    private static final int DEFAULT_WIDTH = 100;

    private Terminal() {}

    static ProgressDisplay progress(Clock clock) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        boolean terminal = Optional.ofNullable(System.console())
                .map(java.io.Console::isTerminal)
                .orElse(false);
        return ProgressDisplay.on(new Console(out, false, Palette.PLAIN, terminal, width()), clock);
    }

    private static int width() {
        String columns = Optional.ofNullable(System.getenv("COLUMNS")).orElse("");
        return columns.matches("[1-9][0-9]{1,3}") ? Integer.parseInt(columns) : DEFAULT_WIDTH;
    }
}
