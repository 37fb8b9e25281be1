package dev.uniroute.cli.simulate;

import com.google.protobuf.util.Timestamps;
import dev.uniroute.cli.Action;
import dev.uniroute.cli.ExitCode;
import dev.uniroute.cli.Session;
import dev.uniroute.cli.route.ConstraintOptions;
import dev.uniroute.cli.route.PolicyOptions;
import dev.uniroute.cli.terminal.Console;
import dev.uniroute.v1.LoggedDecisions;
import dev.uniroute.v1.SimulatePolicyRequest;
import dev.uniroute.v1.SimulatePolicyResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Asks what would change. */
@Command(
        name = "simulate",
        description = {
            "Says how cost, quality and shares per model would move under another policy or router version.",
            "On the stored representative prompts, or on logged decisions. Nothing is changed, no model is called."
        })
public final class SimulateCommand implements Action {

    @Option(names = "--router-version", paramLabel = "N", description = "This router version. Default: the active one.")
    private long routerVersion;

    @Option(names = "--logged", description = "On the newest logged decisions.")
    private boolean logged;

    @Option(
            names = "--last",
            paramLabel = "TIME",
            description = "Only decisions of the last 10m, 2h, 7d, ...; with --logged.")
    private @Nullable Duration last;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "At most this many decisions, up to 2000; with --logged. Default: 1000.")
    private int limit;

    @Mixin
    private final PolicyOptions policy = new PolicyOptions();

    @Mixin
    private final ConstraintOptions constraints = new ConstraintOptions();

    @Override
    public int run(Session session) {
        SimulatePolicyRequest.Builder request =
                SimulatePolicyRequest.newBuilder().setRouterVersion(routerVersion);
        policy.policy().ifPresent(request::setPolicy);
        constraints.constraints().ifPresent(request::setConstraints);
        if (logged || last != null || limit != 0) {
            request.setLogged(source(session));
        }
        SimulatePolicyResponse response = session.operations().simulatePolicy(request.build());
        Console console = session.console();
        console.show(response, () -> SimulationView.text(response.getSimulation(), console.palette()));
        return ExitCode.OK;
    }

    private LoggedDecisions source(Session session) {
        LoggedDecisions.Builder source = LoggedDecisions.newBuilder().setLimit(limit);
        if (last != null) {
            source.setFromTime(Timestamps.fromMillis(session.clock().millis() - last.toMillis()));
        }
        return source.build();
    }
}
