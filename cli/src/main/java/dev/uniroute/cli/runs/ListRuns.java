package dev.uniroute.cli.runs;

import dev.uniroute.cli.Action;
import dev.uniroute.cli.ExitCode;
import dev.uniroute.cli.Session;
import dev.uniroute.cli.terminal.Console;
import dev.uniroute.cli.terminal.EnumNames;
import dev.uniroute.cli.terminal.Figures;
import dev.uniroute.cli.terminal.Table;
import dev.uniroute.cli.terminal.Table.Column;
import dev.uniroute.v1.ListProfilingRunsRequest;
import dev.uniroute.v1.ListProfilingRunsResponse;
import dev.uniroute.v1.RunState;
import java.util.List;
import picocli.CommandLine.Command;
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

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "At most this many, up to 1000. Default: ${DEFAULT-VALUE}.")
    private int limit;

    @Override
    public int run(Session session) {
        ListProfilingRunsResponse response = session.registry()
                .listProfilingRuns(ListProfilingRunsRequest.newBuilder()
                        .setModel(model)
                        .addAllStates(states)
                        .setPageSize(limit)
                        .build());
        Console console = session.console();
        console.show(
                response,
                () -> response.getRunsCount() == 0 ? "no runs" : table(response).render(console.palette()));
        return ExitCode.OK;
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
