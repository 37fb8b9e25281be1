package dev.uniroute.cli.models;

import dev.uniroute.cli.Action;
import dev.uniroute.cli.ExitCode;
import dev.uniroute.cli.Session;
import dev.uniroute.cli.terminal.Console;
import dev.uniroute.cli.terminal.Figures;
import dev.uniroute.cli.terminal.Table;
import dev.uniroute.cli.terminal.Table.Column;
import dev.uniroute.v1.ListSimilarModelsRequest;
import dev.uniroute.v1.ListSimilarModelsResponse;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "similar", description = "Lists the models with the most similar profiles, nearest first.")
final class SimilarModels implements Action {

    @Parameters(paramLabel = "NAME")
    private String name = "";

    @Option(names = "--limit", paramLabel = "N", description = "At most this many. Default: 10.")
    private int limit;

    @Override
    public int run(Session session) {
        ListSimilarModelsResponse response = session.registry()
                .listSimilarModels(ListSimilarModelsRequest.newBuilder()
                        .setName(name)
                        .setLimit(limit)
                        .build());
        Console console = session.console();
        console.show(
                response,
                () -> response.getModelsCount() == 0
                        ? "no other profiles"
                        : table(response).render(console.palette()));
        return ExitCode.OK;
    }

    private static Table table(ListSimilarModelsResponse response) {
        Table table = new Table(Column.text("model"), Column.number("distance"), Column.number("mean score"));
        response.getModelsList()
                .forEach(model -> table.row(
                        model.getName(),
                        String.format(Locale.ROOT, "%.3f", model.getDistance()),
                        Figures.quality(model.getMeanScore())));
        return table;
    }
}
