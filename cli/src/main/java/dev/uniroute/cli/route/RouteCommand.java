package dev.uniroute.cli.route;

import dev.uniroute.cli.Action;
import dev.uniroute.cli.ExitCode;
import dev.uniroute.cli.InputException;
import dev.uniroute.cli.Session;
import dev.uniroute.v1.RouteRequest;
import dev.uniroute.v1.RouteResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks which model to call for one prompt. */
@Command(name = "route", description = "Says which model to call for a prompt. It does not call it.")
public final class RouteCommand implements Action {

    private static final String STANDARD_INPUT = "-";

    @Parameters(arity = "0..1", paramLabel = "PROMPT", description = "The prompt; - reads it from standard input.")
    private @Nullable String prompt;

    @Option(names = "--file", paramLabel = "FILE", description = "Read the prompt from a file instead.")
    private @Nullable Path file;

    @Option(names = "--explain", description = "Show every candidate, and why it was not chosen.")
    private boolean explain;

    @Option(
            names = "--fallbacks",
            paramLabel = "N",
            description = "How many models to name for when the call fails. Default: 3.")
    private @Nullable Integer fallbacks;

    @Option(names = "--input-tokens", paramLabel = "N", description = "Length of the prompt, if you know it better.")
    private @Nullable Integer inputTokens;

    @Option(
            names = "--rollout-key",
            paramLabel = "KEY",
            description = "While something is tried out: the same key is always decided by the same arm.")
    private String rolloutKey = "";

    @Mixin
    private final PolicyOptions policy = new PolicyOptions();

    @Mixin
    private final ConstraintOptions constraints = new ConstraintOptions();

    @Override
    public int run(Session session) throws IOException {
        RouteResponse response = session.routing().route(request(text(session.in())));
        session.console()
                .show(
                        response,
                        () -> DecisionView.render(
                                response.getDecision(), session.console().palette()));
        return ExitCode.OK;
    }

    private String text(InputStream in) throws IOException {
        if (file != null && prompt == null) {
            return Files.readString(file);
        }
        if (prompt == null || file != null) {
            throw new InputException("give either a PROMPT or --file FILE");
        }
        return prompt.equals(STANDARD_INPUT) ? new String(in.readAllBytes(), StandardCharsets.UTF_8) : prompt;
    }

    private RouteRequest request(String text) {
        RouteRequest.Builder request =
                RouteRequest.newBuilder().setPrompt(text).setExplain(explain).setRolloutKey(rolloutKey);
        policy.policy().ifPresent(request::setPolicy);
        constraints.constraints().ifPresent(request::setConstraints);
        if (fallbacks != null) {
            request.setMaxFallbacks(fallbacks);
        }
        if (inputTokens != null) {
            request.setInputTokens(inputTokens);
        }
        return request.build();
    }
}
