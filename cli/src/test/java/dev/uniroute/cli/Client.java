package dev.uniroute.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The program in front of a fake service, for one test. */
public final class Client implements AfterEachCallback {

    public static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final FakeService service;
    private String input = "";
    private boolean terminal;

    public Client() {
        try {
            service = new FakeService();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** What a run of the program left. */
    public record Result(int exitCode, String out, String err) {

        public List<String> lines() {
            return out.lines().toList();
        }
    }

    public FakeService service() {
        return service;
    }

    /** Gives the program this standard input. */
    public Client withInput(String text) {
        input = text;
        return this;
    }

    /** Lets the program write to a terminal of 80 columns. */
    public Client onTerminal() {
        terminal = true;
        return this;
    }

    /** Runs the program against the service. */
    public Result run(String... args) {
        String[] all = Stream.concat(Arrays.stream(args), Stream.of("--target", "127.0.0.1:" + service.port()))
                .toArray(String[]::new);
        return runAt(Map.of(), all);
    }

    /** Runs the program with these environment variables, and these arguments only. */
    public Result runAt(Map<String, String> variables, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Map<String, String> all = new HashMap<>(Map.of("COLUMNS", "80"));
        all.putAll(variables);
        Environment environment = new Environment(
                all,
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                terminal,
                Clock.fixed(NOW, ZoneOffset.UTC));
        int exitCode = Main.run(environment, args);
        return new Result(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        service.close();
    }
}
