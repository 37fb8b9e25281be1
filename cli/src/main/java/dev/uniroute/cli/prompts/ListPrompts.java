package dev.uniroute.cli.prompts;

import dev.uniroute.cli.Action;
import dev.uniroute.cli.ExitCode;
import dev.uniroute.cli.PageOptions;
import dev.uniroute.cli.Session;
import dev.uniroute.cli.terminal.Console;
import dev.uniroute.cli.terminal.EnumNames;
import dev.uniroute.cli.terminal.Figures;
import dev.uniroute.cli.terminal.Palette;
import dev.uniroute.cli.terminal.Table;
import dev.uniroute.cli.terminal.Table.Column;
import dev.uniroute.v1.ListPromptsRequest;
import dev.uniroute.v1.ListPromptsResponse;
import dev.uniroute.v1.PromptKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "list", description = "Lists stored prompts by id.")
final class ListPrompts implements Action {

    private static final int EXCERPT = 60;

    @Option(names = "--kind", paramLabel = "KIND", description = "Only training or only representative prompts.")
    private PromptKind kind = PromptKind.PROMPT_KIND_UNSPECIFIED;

    @Option(names = "--task", paramLabel = "TASK", description = "Only prompts of this task.")
    private String task = "";

    @Mixin
    private PageOptions page = new PageOptions();

    @Override
    public int run(Session session) {
        ListPromptsResponse response = session.training()
                .listPrompts(ListPromptsRequest.newBuilder()
                        .setKind(kind)
                        .setTask(task)
                        .setPageSize(page.size())
                        .setPageToken(page.token())
                        .build());
        Console console = session.console();
        console.show(response, () -> render(response, console.palette()));
        return ExitCode.OK;
    }

    private static String render(ListPromptsResponse response, Palette palette) {
        if (response.getPromptsCount() == 0) {
            return "no prompts";
        }
        Table table = new Table(Column.text("id"), Column.text("kind"), Column.text("task"), Column.text("text"));
        response.getPromptsList()
                .forEach(prompt -> table.row(
                        prompt.getId(), EnumNames.of(prompt.getKind()), prompt.getTask(), excerpt(prompt.getText())));
        return "%s%s of %s prompts\n%s"
                .formatted(
                        table.render(palette),
                        Figures.count(response.getPromptsCount()),
                        Figures.count(response.getTotalSize()),
                        PageOptions.more(response.getNextPageToken()))
                .strip();
    }

    static String excerpt(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= EXCERPT ? line : line.substring(0, EXCERPT - 1) + "…";
    }
}
