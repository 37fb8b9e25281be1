package dev.uniroute.registry.postgres;

import dev.uniroute.registry.Page;
import dev.uniroute.registry.decision.DecisionLog;
import dev.uniroute.registry.decision.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Map;

/** The decision log, in {@code decision} and {@code decision_outcome}. */
@ApplicationScoped
@Transactional
public class PanacheDecisionLog implements DecisionLog {

    private final DecisionRows decisions;
    private final DecisionOutcomeRows outcomes;

    PanacheDecisionLog(DecisionRows decisions, DecisionOutcomeRows outcomes) {
        this.decisions = decisions;
        this.outcomes = outcomes;
    }

    @Override
    public Page<Entry> list(Filter filter, Page.Request page) {
        DecisionRows.Cursor after = page.after() == null ? null : DecisionRows.Cursor.parse(page.after());
        Page<DecisionRow> rows = Pages.of(
                decisions.list(filter, after, page.size() + 1),
                page.size(),
                row -> DecisionRows.Cursor.of(row).text());
        Map<String, Outcome> known =
                outcomes.of(rows.items().stream().map(row -> row.id).toList());
        return new Page<>(
                rows.items().stream()
                        .map(row -> new Entry(row.toLogged(), known.get(row.id)))
                        .toList(),
                rows.next());
    }

    @Override
    public int forget(Duration retention, int limit) {
        return Math.max(
                forget("decision", "id", "decide_time", retention, limit),
                forget("decision_outcome", "decision_id", "report_time", retention, limit));
    }

    private int forget(String table, String key, String time, Duration retention, int limit) {
        return decisions
                .getSession()
                .createNativeMutationQuery("""
                        delete from %1$s where %2$s in (
                            select %2$s from %1$s where %3$s < clock_timestamp() - make_interval(secs => :seconds)
                            order by %3$s limit :limit for update skip locked)
                        """.formatted(table, key, time))
                .setParameter("seconds", (double) retention.toSeconds())
                .setParameter("limit", limit)
                .executeUpdate();
    }
}
