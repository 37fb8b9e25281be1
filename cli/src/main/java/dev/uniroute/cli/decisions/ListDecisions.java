package dev.uniroute.cli.decisions;

import com.google.protobuf.util.Timestamps;
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
import dev.uniroute.v1.DecisionOutcome;
import dev.uniroute.v1.DecisionStatus;
import dev.uniroute.v1.ListDecisionsRequest;
import dev.uniroute.v1.ListDecisionsResponse;
import dev.uniroute.v1.LoggedDecision;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "list",
        description =
                "Lists logged decisions, newest first. The service logs them if uniroute.decision-log.mode says so.")
final class ListDecisions implements Action {

    @Option(names = "--id", paramLabel = "ID", description = "Only the decision with this id.")
    private String id = "";

    @Option(
            names = "--model",
            paramLabel = "NAME",
            description = "Only those for this model; may be given several times.")
    private List<String> models = List.of();

    @Option(names = "--status", paramLabel = "STATUS", description = "Only routed, defaulted or degraded ones.")
    private List<DecisionStatus> statuses = List.of();

    @Option(names = "--last", paramLabel = "TIME", description = "Only those of the last 10m, 2h, 7d, ...")
    private @Nullable Duration last;

    @Option(names = "--with-outcome", description = "Only those of which an outcome was reported.")
    private boolean withOutcome;

    @Mixin
    private PageOptions page = new PageOptions();

    @Override
    public int run(Session session) {
        ListDecisionsRequest.Builder request = ListDecisionsRequest.newBuilder()
                .setDecisionId(id)
                .addAllModels(models)
                .addAllStatuses(statuses)
                .setWithOutcome(withOutcome)
                .setPageSize(page.size())
                .setPageToken(page.token());
        if (last != null) {
            request.setFromTime(Timestamps.fromMillis(session.clock().millis() - last.toMillis()));
        }
        ListDecisionsResponse response = session.operations().listDecisions(request.build());
        Console console = session.console();
        console.show(response, () -> render(response, console.palette()));
        return ExitCode.OK;
    }

    private static String render(ListDecisionsResponse response, Palette palette) {
        if (response.getDecisionsCount() == 0) {
            return "no decisions; the service logs them if uniroute.decision-log.mode is sampled or all";
        }
        Table table = new Table(
                Column.text("time"),
                Column.text("id"),
                Column.text("status"),
                Column.text("model"),
                Column.number("quality"),
                Column.number("cost"),
                Column.number("propensity"),
                Column.text("beside"),
                Column.number("score"),
                Column.number("paid"));
        response.getDecisionsList().forEach(decision -> row(table, decision));
        return table.render(palette) + PageOptions.more(response.getNextPageToken());
    }

    private static void row(Table table, LoggedDecision decision) {
        var chosen = decision.getCandidatesList().stream()
                .filter(candidate -> candidate.getModel().equals(decision.getModel()))
                .findFirst();
        DecisionOutcome outcome = decision.getOutcome();
        table.row(
                Timestamps.toString(decision.getDecideTime()),
                decision.getDecisionId(),
                EnumNames.of(decision.getStatus()),
                decision.getModel(),
                chosen.map(it -> Figures.quality(it.getPredictedQuality())).orElse(""),
                chosen.map(it -> Figures.usd(it.getPredictedCostUsd())).orElse(""),
                decision.getPropensity() == 1 ? "" : Figures.number(decision.getPropensity()),
                decision.getBeside().getModel(),
                outcome.hasScore() ? Figures.quality(outcome.getScore()) : "",
                outcome.hasCostUsd() ? Figures.usd(outcome.getCostUsd()) : "");
    }
}
