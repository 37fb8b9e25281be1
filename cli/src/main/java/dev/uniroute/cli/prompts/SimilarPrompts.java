package dev.uniroute.cli.prompts;

import dev.uniroute.cli.Action;
import dev.uniroute.cli.ExitCode;
import dev.uniroute.cli.Session;
import dev.uniroute.cli.terminal.Console;
import dev.uniroute.v1.ListSimilarPromptsRequest;
import dev.uniroute.v1.ListSimilarPromptsResponse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "similar",
        description =
                "Shows the representative prompts that are most similar to a text, and what every model scored on them.")
final class SimilarPrompts implements Action {

    @Parameters(paramLabel = "TEXT")
    private String text = "";

    @Option(names = "--limit", paramLabel = "N", description = "At most this many, up to 100. Default: 5.")
    private int limit;

    @Override
    public int run(Session session) {
        ListSimilarPromptsResponse response = session.training()
                .listSimilarPrompts(ListSimilarPromptsRequest.newBuilder()
                        .setText(text)
                        .setLimit(limit)
                        .build());
        Console console = session.console();
        console.show(response, () -> SimilarPromptsView.render(response, console.palette()));
        return ExitCode.OK;
    }
}
