package dev.uniroute.cli.audit;

import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import com.google.protobuf.util.Timestamps;
import dev.uniroute.cli.Action;
import dev.uniroute.cli.ExitCode;
import dev.uniroute.cli.PageOptions;
import dev.uniroute.cli.Session;
import dev.uniroute.cli.terminal.Console;
import dev.uniroute.cli.terminal.Json;
import dev.uniroute.cli.terminal.Palette;
import dev.uniroute.cli.terminal.Table;
import dev.uniroute.cli.terminal.Table.Column;
import dev.uniroute.v1.AuditEvent;
import dev.uniroute.v1.ListAuditEventsRequest;
import dev.uniroute.v1.ListAuditEventsResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the last changes: who, what, and what is different since. */
@Command(name = "audit", description = "Lists who changed what, newest first. Needs the role admin.")
public final class AuditCommand implements Action {

    @Option(names = "--resource", paramLabel = "NAME", description = "Of this resource only, e.g. models/gpt-4o-mini.")
    private String resource = "";

    @Option(names = "--by", paramLabel = "NAME", description = "By this principal only.")
    private String principal = "";

    @Mixin
    private PageOptions page = new PageOptions();

    @Override
    public int run(Session session) {
        ListAuditEventsResponse response = session.operations()
                .listAuditEvents(ListAuditEventsRequest.newBuilder()
                        .setResource(resource)
                        .setPrincipal(principal)
                        .setPageSize(page.size())
                        .setPageToken(page.token())
                        .build());
        Console console = session.console();
        console.show(response, () -> render(response, console.palette()));
        return ExitCode.OK;
    }

    private static String render(ListAuditEventsResponse response, Palette palette) {
        List<AuditEvent> events = response.getEventsList();
        return events.isEmpty()
                ? "nothing was changed"
                : table(events).render(palette) + PageOptions.more(response.getNextPageToken());
    }

    private static Table table(List<AuditEvent> events) {
        Table table = new Table(
                Column.number("number"),
                Column.text("time"),
                Column.text("who"),
                Column.text("rpc"),
                Column.text("what"),
                Column.text("change"));
        events.forEach(event -> table.row(
                Long.toString(event.getNumber()),
                Timestamps.toString(event.getCreateTime()),
                event.getPrincipal(),
                event.getRpc(),
                event.getResource(),
                change(event)));
        return table;
    }

    private static String change(AuditEvent event) {
        if (!event.hasBefore()) {
            return "new";
        }
        if (!event.hasAfter()) {
            return "gone";
        }
        return differences(event.getBefore(), event.getAfter());
    }

    /** The fields that differ: {@code state ACTIVE -> PAUSED, price 1 -> 2}. */
    private static String differences(Struct before, Struct after) {
        Set<String> names = new TreeSet<>(before.getFieldsMap().keySet());
        names.addAll(after.getFieldsMap().keySet());
        return names.stream()
                .filter(name -> !value(before, name).equals(value(after, name)))
                .map(name -> "%s %s -> %s".formatted(name, value(before, name), value(after, name)))
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }

    private static String value(Struct struct, String name) {
        Value value = struct.getFieldsOrDefault(name, Value.getDefaultInstance());
        return value.hasStringValue()
                ? value.getStringValue()
                : Json.line(value).strip();
    }
}
