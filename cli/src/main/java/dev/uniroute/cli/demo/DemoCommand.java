package dev.uniroute.cli.demo;

import dev.uniroute.cli.Action;
import dev.uniroute.cli.Session;
import dev.uniroute.v1.Policy;
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
            defaultValue = "40",
            description = "The trade-off by which it routes. Default: ${DEFAULT-VALUE}.")
    private double lambda;

    @Option(
            names = "--guard-margin",
            paramLabel = "Z",
            defaultValue = "0.5",
            description = {
                "Another model than the best single one is chosen for a gain beyond so many standard errors. Default: ${DEFAULT-VALUE};",
                "a service is more careful unless it is told otherwise."
            })
    private double guardMargin;

    @Override
    public int run(Session session) throws IOException, InterruptedException {
        Policy policy = Policy.newBuilder()
                .setLambda(lambda)
                .setGuardMargin(guardMargin)
                .build();
        return new Story(session, provider, policy).tell();
    }
}
