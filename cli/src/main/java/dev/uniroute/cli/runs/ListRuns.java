package dev.uniroute.cli.runs;

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
import dev.uniroute.v1.ListProfilingRunsRequest;
import dev.uniroute.v1.ListProfilingRunsResponse;
import dev.uniroute.v1.RunState;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "list", description = "Lists profiling runs, newest first.")
final class ListRuns implements Action {

    @Option(names = "--model", paramLabel = "NAME", description = "Only runs of this model.")
    private String model = "";

    @Option(
            names = "--state",
            split = ",",
            paramLabel = "STATE",
            description = "Only runs in these states: pending, running, succeeded, failed, cancelled.")
    private List<RunState> states = List.of();

    @Mixin
    private PageOptions page = new PageOptions();

    @Override
    public int run(Session session) {
        ListProfilingRunsResponse response = session.registry()
                .listProfilingRuns(ListProfilingRunsRequest.newBuilder()
                        .setModel(model)
                        .addAllStates(states)
                        .setPageSize(page.size())
                        .setPageToken(page.token())
                        .build());
        Console console = session.console();
        console.show(response, () -> render(response, console.palette()));
        return ExitCode.OK;
    }

    private static String render(ListProfilingRunsResponse response, Palette palette) {
        return response.getRunsCount() == 0
                ? "no runs"
                : table(response).render(palette) + PageOptions.more(response.getNextPageToken());
    }

    private static Table table(ListProfilingRunsResponse response) {
        Table table = new Table(
                Column.text("run"),
                Column.text("model"),
                Column.text("state"),
                Column.number("done"),
                Column.number("failed"),
                Column.number("spend"),
                Column.number("mean score"));
        response.getRunsList()
                .forEach(run -> table.row(
                        run.getId(),
                        run.getModel(),
                        EnumNames.of(run.getState()),
                        run.getPromptsDone() + "/" + run.getPromptsTotal(),
                        Integer.toString(run.getPromptsFailed()),
                        Figures.usd(run.getSpendUsd()),
                        Figures.quality(run.getMeanScore())));
        return table;
    }
}
