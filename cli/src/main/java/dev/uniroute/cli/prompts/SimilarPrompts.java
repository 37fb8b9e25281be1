package dev.uniroute.cli.prompts;

import dev.uniroute.cli.Action;
import dev.uniroute.cli.ExitCode;
import dev.uniroute.cli.Session;
import dev.uniroute.cli.terminal.Console;
import dev.uniroute.cli.terminal.Figures;
import dev.uniroute.cli.terminal.Palette;
import dev.uniroute.cli.terminal.Table;
import dev.uniroute.cli.terminal.Table.Column;
import dev.uniroute.v1.ListSimilarPromptsRequest;
import dev.uniroute.v1.ListSimilarPromptsResponse;
import dev.uniroute.v1.PromptScore;
import dev.uniroute.v1.SimilarPrompt;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
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
        console.show(response, () -> render(response, console.palette()));
        return ExitCode.OK;
    }

    private static String render(ListSimilarPromptsResponse response, Palette palette) {
        if (response.getPromptsCount() == 0) {
            return "no prompts are embedded yet: train a router first";
        }
        List<String> models = response.getPromptsList().stream()
                .flatMap(prompt -> prompt.getScoresList().stream())
                .map(PromptScore::getModel)
                .distinct()
                .sorted()
                .toList();
        Table table = new Table(Stream.concat(
                        Stream.of(Column.number("distance"), Column.text("id"), Column.text("text")),
                        models.stream().map(Column::number))
                .toArray(Column[]::new));
        response.getPromptsList().forEach(prompt -> table.row(row(prompt, models)));
        return table.render(palette);
    }

    private static String[] row(SimilarPrompt prompt, List<String> models) {
        return Stream.concat(
                        Stream.of(
                                String.format(Locale.ROOT, "%.3f", prompt.getDistance()),
                                prompt.getPrompt().getId(),
                                ListPrompts.excerpt(prompt.getPrompt().getText())),
                        models.stream().map(model -> score(prompt, model)))
                .toArray(String[]::new);
    }

    private static String score(SimilarPrompt prompt, String model) {
        return prompt.getScoresList().stream()
                .filter(score -> score.getModel().equals(model))
                .map(score -> Figures.quality(score.getScore()))
                .findFirst()
                .orElse("");
    }
}
