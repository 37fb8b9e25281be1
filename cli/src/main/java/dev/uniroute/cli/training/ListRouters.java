package dev.uniroute.cli.training;

import com.google.protobuf.util.Timestamps;
import dev.uniroute.cli.Action;
import dev.uniroute.cli.ExitCode;
import dev.uniroute.cli.Pages;
import dev.uniroute.cli.Session;
import dev.uniroute.cli.terminal.Console;
import dev.uniroute.cli.terminal.Figures;
import dev.uniroute.cli.terminal.Table;
import dev.uniroute.cli.terminal.Table.Column;
import dev.uniroute.v1.ListRouterVersionsRequest;
import dev.uniroute.v1.ListRouterVersionsResponse;
import dev.uniroute.v1.RouterVersion;
import java.util.List;
import picocli.CommandLine.Command;

@Command(name = "list", description = "Lists router versions, newest first.")
final class ListRouters implements Action {

    @Override
    public int run(Session session) {
        List<RouterVersion> versions =
                Pages.all(token -> page(session, token), ListRouterVersionsResponse::getNextPageToken).stream()
                        .flatMap(page -> page.getVersionsList().stream())
                        .toList();
        Console console = session.console();
        console.show(
                ListRouterVersionsResponse.newBuilder().addAllVersions(versions).build(),
                () -> versions.isEmpty()
                        ? "no router versions; train one with: ./uniroute train"
                        : table(versions).render(console.palette()));
        return ExitCode.OK;
    }

    private static ListRouterVersionsResponse page(Session session, String token) {
        return session.training()
                .listRouterVersions(ListRouterVersionsRequest.newBuilder()
                        .setPageToken(token)
                        .build());
    }

    private static Table table(List<RouterVersion> versions) {
        Table table = new Table(
                Column.number("version"),
                Column.text("active"),
                Column.text("method"),
                Column.number("features"),
                Column.text("embedder"),
                Column.number("prompts"),
                Column.number("graded models"),
                Column.text("trained"));
        versions.forEach(version -> table.row(
                Long.toString(version.getNumber()),
                version.getActive() ? "active" : "",
                MethodName.describe(version.getMethod()),
                Integer.toString(version.getFeatures()),
                version.getEmbedder(),
                Figures.count(version.getTrainingPrompts()),
                version.getGradedModelsCount() == 0 ? "" : Figures.count(version.getGradedModelsCount()),
                Timestamps.toString(version.getCreateTime())));
        return table;
    }
}
