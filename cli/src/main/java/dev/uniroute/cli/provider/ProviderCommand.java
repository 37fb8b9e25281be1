package dev.uniroute.cli.provider;

import dev.uniroute.cli.Action;
import dev.uniroute.cli.ExitCode;
import dev.uniroute.cli.InputException;
import dev.uniroute.cli.Session;
import dev.uniroute.cli.terminal.Console;
import dev.uniroute.cli.terminal.Figures;
import dev.uniroute.cli.terminal.Table;
import dev.uniroute.cli.terminal.Table.Column;
import dev.uniroute.starter.provider.FaultPlan;
import dev.uniroute.starter.provider.Latency;
import dev.uniroute.starter.provider.ProviderOptions;
import dev.uniroute.starter.provider.SimulatedFleet;
import dev.uniroute.starter.provider.SimulatedProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the simulated provider until it is interrupted. */
@Command(
        name = "provider",
        description =
                "Runs a simulated provider of LLMs in the foreground: an OpenAI-compatible API on 127.0.0.1, models of"
                        + " different skill and price, no GPU and no key.")
public final class ProviderCommand implements Action {

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8090",
            description = "0: any free port. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(names = "--port-file", paramLabel = "FILE", description = "Write the port into this file once it listens.")
    private @Nullable Path portFile;

    @Option(names = "--latency-ms", paramLabel = "N", description = "Time before the first token of an answer.")
    private long latencyMillis;

    @Option(names = "--latency-ms-per-token", paramLabel = "N", description = "Time for each token of an answer.")
    private long latencyMillisPerToken;

    @Option(names = "--api-key", paramLabel = "KEY", description = "The key that calls must bear. Default: none.")
    private @Nullable String apiKey;

    @Option(names = "--rps-per-model", paramLabel = "N", description = "Calls per second of each model; more get 429.")
    private int requestsPerSecond;

    @Option(
            names = "--fault",
            paramLabel = "PLAN",
            description = "What fails on purpose, with which probability: 429=0.1,500=0.05,hang=0.01. Also 401, 503,"
                    + " truncated, malformed, empty.")
    private @Nullable String faults;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Decides which prompts each model answers right. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Override
    public int run(Session session) throws IOException {
        CountDownLatch interrupted = new CountDownLatch(1);
        try (SimulatedProvider provider = SimulatedProvider.start(port, options())) {
            if (portFile != null) {
                announce(portFile, provider.port());
            }
            describe(session.console(), provider.port());
            interrupted.await();
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.OK;
    }

    private ProviderOptions options() {
        try {
            return new ProviderOptions(
                    SimulatedFleet.MODELS,
                    seed,
                    new Latency(Duration.ofMillis(latencyMillis), Duration.ofMillis(latencyMillisPerToken)),
                    apiKey,
                    requestsPerSecond,
                    faults == null ? FaultPlan.NONE : FaultPlan.parse(faults, seed));
        } catch (IllegalArgumentException wrong) {
            throw new InputException(String.valueOf(wrong.getMessage()));
        }
    }

    /** Whoever waits for the file must not see it half written. */
    private static void announce(Path file, int port) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".tmp");
        Files.writeString(draft, port + "\n");
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void describe(Console console, int port) {
        Table table = new Table(
                Column.text("model"),
                Column.number("in $/Mtok"),
                Column.number("out $/Mtok"),
                Column.text("what it is"));
        SimulatedFleet.MODELS.forEach(model -> table.row(
                model.name(),
                Figures.number(model.usdPerMtokInput()),
                Figures.number(model.usdPerMtokOutput()),
                model.description()));
        console.line("simulated provider at http://127.0.0.1:%d; Ctrl-C ends it".formatted(port));
        console.line(table.render(console.palette()));
    }
}
