package dev.uniroute.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * All that the program takes from outside.
 *
 * @param variables environment variables
 * @param out where results go, in UTF-8
 * @param err where errors go
 * @param terminal whether a person looks at {@code out}: then progress bars move and words have colour
 */
public record Environment(
        Map<String, String> variables,
        InputStream in,
        PrintStream out,
        PrintStream err,
        boolean terminal,
        Clock clock) {

    /** The process's own. */
    static Environment system() {
        return new Environment(
                System.getenv(),
                System.in,
                utf8(FileDescriptor.out),
                utf8(FileDescriptor.err),
                Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false),
                Clock.systemUTC());
    }

    /** A variable's value, or {@code fallback} if it is unset or empty. */
    String variable(String name, String fallback) {
        String value = variables.getOrDefault(name, "");
        return value.isEmpty() ? fallback : value;
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
