package dev.uniroute.cli;

import dev.uniroute.cli.terminal.Console;
import dev.uniroute.cli.terminal.Palette;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options of every command; they may stand before or after its name. */
final class GlobalOptions {

    private static final String DEFAULT_TARGET = "127.0.0.1:9000";
    private static final int DEFAULT_WIDTH = 80;

    @Option(
            names = "--target",
            scope = ScopeType.INHERIT,
            paramLabel = "HOST:PORT",
            description = "The service. Default: UNIROUTE_TARGET, else " + DEFAULT_TARGET + ".")
    private @Nullable String target;

    @Option(
            names = "--token-file",
            scope = ScopeType.INHERIT,
            paramLabel = "FILE",
            description = "The token that proves who calls. Default: UNIROUTE_TOKEN_FILE.")
    private @Nullable Path tokenFile;

    @Option(
            names = "--tenant",
            scope = ScopeType.INHERIT,
            paramLabel = "NAME",
            description =
                    "Whose models, prompts and runs; for callers who may act for several. Default: UNIROUTE_TENANT.")
    private @Nullable String tenant;

    @Option(
            names = "--ca",
            scope = ScopeType.INHERIT,
            paramLabel = "FILE",
            description =
                    "Talk by TLS to a service whose certificate is by these authorities (PEM). Default: UNIROUTE_CA.")
    private @Nullable Path authorities;

    @Option(
            names = "--cert",
            scope = ScopeType.INHERIT,
            paramLabel = "FILE",
            description = "This client's certificate (PEM). Default: UNIROUTE_CERT.")
    private @Nullable Path certificate;

    @Option(
            names = "--key",
            scope = ScopeType.INHERIT,
            paramLabel = "FILE",
            description = "Its private key (PEM, PKCS #8). Default: UNIROUTE_KEY.")
    private @Nullable Path key;

    @Option(
            names = "--timeout",
            scope = ScopeType.INHERIT,
            paramLabel = "TIME",
            description = "Give up after this time, e.g. 500ms, 10s, 2m. Default: 30s per call; watching has no limit.")
    private @Nullable Duration timeout;

    @Option(
            names = "--json",
            scope = ScopeType.INHERIT,
            description = "Print the response as proto JSON; what is watched as one JSON object per line.")
    private boolean json;

    @Option(names = "--no-color", scope = ScopeType.INHERIT, description = "No colours. So does NO_COLOR.")
    private boolean noColor;

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Errors come with their stack trace.")
    private boolean verbose;

    boolean verbose() {
        return verbose;
    }

    boolean json() {
        return json;
    }

    /** Where the service is, as the user wrote it. */
    String target(Environment environment) {
        return target != null ? target : environment.variable("UNIROUTE_TARGET", DEFAULT_TARGET);
    }

    Session session(Environment environment) {
        Console console =
                new Console(environment.out(), json, palette(environment), environment.terminal(), width(environment));
        return new Session(
                Target.parse(target(environment)),
                access(environment),
                Optional.ofNullable(timeout),
                console,
                environment);
    }

    private Access access(Environment environment) {
        return new Access(
                file(tokenFile, "UNIROUTE_TOKEN_FILE", environment),
                tenant == null ? environment.variable("UNIROUTE_TENANT", "") : tenant,
                file(authorities, "UNIROUTE_CA", environment),
                file(certificate, "UNIROUTE_CERT", environment),
                file(key, "UNIROUTE_KEY", environment));
    }

    private static @Nullable Path file(@Nullable Path option, String variable, Environment environment) {
        String fallback = environment.variable(variable, "");
        return option != null || fallback.isEmpty() ? option : Path.of(fallback);
    }

    Palette palette(Environment environment) {
        boolean wanted = !noColor
                && environment.variable("NO_COLOR", "").isEmpty()
                && !environment.variable("TERM", "").equals("dumb");
        return wanted && environment.terminal() ? Palette.ANSI : Palette.PLAIN;
    }

    private static int width(Environment environment) {
        String columns = environment.variable("COLUMNS", "");
        return columns.matches("[1-9][0-9]{1,3}") ? Integer.parseInt(columns) : DEFAULT_WIDTH;
    }
}
