package dev.uniroute.cli.demo;

import dev.uniroute.cli.Action;
import dev.uniroute.cli.Session;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tells the demo's {@link Story}. */
@Command(
        name = "demo",
        description =
                "Shows what UniRoute does, on a service that knows no model yet and a running simulated provider.")
public final class DemoCommand implements Action {

    @Option(
            names = "--provider",
            required = true,
            paramLabel = "URL",
            description = "Base URL of the simulated provider.")
    private String provider = "";

    @Option(
            names = "--lambda",
            paramLabel = "N",
            defaultValue = "20",
            description = "The trade-off by which it routes. Default: ${DEFAULT-VALUE}.")
    private double lambda;

    @Override
    public int run(Session session) throws IOException, InterruptedException {
        return new Story(session, provider, lambda).tell();
    }
}
