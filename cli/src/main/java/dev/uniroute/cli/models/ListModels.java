package dev.uniroute.cli.models;

import dev.uniroute.cli.Action;
import dev.uniroute.cli.ExitCode;
import dev.uniroute.cli.Pages;
import dev.uniroute.cli.Session;
import dev.uniroute.cli.terminal.Console;
import dev.uniroute.cli.terminal.EnumNames;
import dev.uniroute.cli.terminal.Figures;
import dev.uniroute.cli.terminal.Table;
import dev.uniroute.cli.terminal.Table.Column;
import dev.uniroute.v1.ListModelsRequest;
import dev.uniroute.v1.ListModelsResponse;
import dev.uniroute.v1.Model;
import dev.uniroute.v1.ModelState;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "list", description = "Lists models by name.")
final class ListModels implements Action {

    @Option(
            names = "--state",
            split = ",",
            paramLabel = "STATE",
            description =
                    "Only models in these states: profiling, active, paused, failed, deleted. Default: all but deleted.")
    private List<ModelState> states = List.of();

    @Option(names = "--label", paramLabel = "K=V", description = "Only models with this label; may be repeated.")
    private Map<String, String> labels = Map.of();

    @Option(names = "--contains", paramLabel = "TEXT", description = "Only models whose name contains this.")
    private String contains = "";

    @Override
    public int run(Session session) {
        ListModelsRequest request = ListModelsRequest.newBuilder()
                .addAllStates(states)
                .putAllLabels(labels)
                .setNameContains(contains)
                .build();
        List<ListModelsResponse> pages = Pages.all(
                token -> session.registry()
                        .listModels(request.toBuilder().setPageToken(token).build()),
                ListModelsResponse::getNextPageToken);
        List<Model> models =
                pages.stream().flatMap(page -> page.getModelsList().stream()).toList();
        Console console = session.console();
        console.show(
                ListModelsResponse.newBuilder().addAllModels(models).build(),
                () -> models.isEmpty() ? "no models" : table(models).render(console.palette()));
        return ExitCode.OK;
    }

    private static Table table(List<Model> models) {
        Table table = new Table(
                Column.text("model"),
                Column.text("state"),
                Column.number("in $/Mtok"),
                Column.number("out $/Mtok"),
                Column.number("$/call"),
                Column.number("context"),
                Column.text("labels"));
        for (Model model : models) {
            table.row(
                    model.getName(),
                    EnumNames.of(model.getState()),
                    Figures.number(model.getPrice().getUsdPerMtokInput()),
                    Figures.number(model.getPrice().getUsdPerMtokOutput()),
                    Figures.number(model.getPrice().getUsdPerCall()),
                    model.getContextTokens() == 0 ? "" : Figures.count(model.getContextTokens()),
                    ModelView.labels(model));
        }
        return table;
    }
}
