package dev.uniroute.cli.prompts;

import dev.uniroute.cli.terminal.Figures;
import dev.uniroute.cli.terminal.Palette;
import dev.uniroute.cli.terminal.Table;
import dev.uniroute.cli.terminal.Table.Column;
import dev.uniroute.v1.ListSimilarPromptsResponse;
import dev.uniroute.v1.PromptScore;
import dev.uniroute.v1.SimilarPrompt;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Similar prompts for a person: one row each, one column per model that was graded on any of them. */
public final class SimilarPromptsView {

    private SimilarPromptsView() {}

    /** The table, or a sentence where there is none. */
    public static String render(ListSimilarPromptsResponse response, Palette palette) {
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
