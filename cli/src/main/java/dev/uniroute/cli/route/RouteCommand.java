package dev.uniroute.cli.route;

import dev.uniroute.cli.Action;
import dev.uniroute.cli.ExitCode;
import dev.uniroute.cli.InputException;
import dev.uniroute.cli.Session;
import dev.uniroute.cli.prompts.SimilarPromptsView;
import dev.uniroute.cli.terminal.Palette;
import dev.uniroute.v1.ListSimilarPromptsRequest;
import dev.uniroute.v1.ListSimilarPromptsResponse;
import dev.uniroute.v1.RouteRequest;
import dev.uniroute.v1.RouteResponse;
import io.grpc.StatusRuntimeException;
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
    private static final int SIMILAR_PROMPTS = 5;

    @Parameters(arity = "0..1", paramLabel = "PROMPT", description = "The prompt; - reads it from standard input.")
    private @Nullable String prompt;

    @Option(names = "--file", paramLabel = "FILE", description = "Read the prompt from a file instead.")
    private @Nullable Path file;

    @Option(
            names = "--explain",
            description =
                    "Show every candidate, why it was not chosen, and what models scored on the representative prompts most like this one.")
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
        String text = text(session.in());
        RouteResponse response = session.routing().route(request(text));
        Palette palette = session.console().palette();
        session.console()
                .show(
                        response,
                        () -> DecisionView.render(response.getDecision(), palette)
                                + (explain ? evidence(text, session, palette) : ""));
        return ExitCode.OK;
    }

    /** The database has it, not the snapshot: where that cannot answer, the decision is told without. */
    private static String evidence(String text, Session session, Palette palette) {
        try {
            ListSimilarPromptsResponse similar = session.training()
                    .listSimilarPrompts(ListSimilarPromptsRequest.newBuilder()
                            .setText(text)
                            .setLimit(SIMILAR_PROMPTS)
                            .build());
            return similar.getPromptsCount() == 0
                    ? ""
                    : "\nmost like it, of the representative prompts, with what models scored:\n"
                            + SimilarPromptsView.render(similar, palette);
        } catch (StatusRuntimeException unanswered) {
            return "";
        }
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
