package dev.uniroute.registry.memory;

import dev.uniroute.registry.Page;
import dev.uniroute.registry.decision.DecisionLog;
import dev.uniroute.registry.decision.DecisionSink;
import dev.uniroute.registry.decision.LoggedDecision;
import dev.uniroute.registry.decision.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The decision log in memory. Outcomes are reported at the clock's time. */
public final class InMemoryDecisionLog implements DecisionLog, DecisionSink {

    private final Tables tables;
    private final Map<String, LoggedDecision> decisions = new LinkedHashMap<>();
    private final Map<String, Outcome> outcomes = new LinkedHashMap<>();
    private final Map<String, Instant> reported = new HashMap<>();

    InMemoryDecisionLog(Tables tables) {
        this.tables = tables;
    }

    @Override
    public void store(List<LoggedDecision> batch) {
        synchronized (tables) {
            batch.forEach(decision -> decisions.putIfAbsent(decision.id(), decision));
        }
    }

    @Override
    public ReportResult report(Outcome outcome) {
        synchronized (tables) {
            Outcome before = outcomes.getOrDefault(
                    outcome.decisionId(), new Outcome(outcome.decisionId(), null, null, null, null, null, null));
            Optional<String> contradiction = before.contradiction(outcome);
            if (contradiction.isPresent()) {
                return new ReportResult.Contradicted(contradiction.get());
            }
            Outcome all = before.and(outcome);
            outcomes.put(outcome.decisionId(), all);
            reported.putIfAbsent(outcome.decisionId(), tables.now());
            return new ReportResult.Attached(all, !all.equals(before));
        }
    }

    @Override
    public Page<Entry> list(Filter filter, Page.Request page) {
        synchronized (tables) {
            List<Entry> matching = decisions.values().stream()
                    .filter(decision -> matches(filter, decision))
                    .sorted(Comparator.comparing(LoggedDecision::time)
                            .thenComparing(LoggedDecision::id)
                            .reversed())
                    .map(decision -> new Entry(decision, outcomes.get(decision.id())))
                    .toList();
            int from = page.after() == null ? 0 : Integer.parseInt(page.after());
            int to = Math.min(matching.size(), from + page.size());
            return new Page<>(matching.subList(from, to), to < matching.size() ? Integer.toString(to) : null);
        }
    }

    private boolean matches(Filter filter, LoggedDecision decision) {
        return (filter.id() == null || filter.id().equals(decision.id()))
                && (filter.models().isEmpty()
                        || filter.models().contains(decision.choice().model()))
                && (filter.statuses().isEmpty()
                        || filter.statuses().contains(decision.choice().status()))
                && (filter.from() == null || !decision.time().isBefore(filter.from()))
                && (filter.until() == null || decision.time().isBefore(filter.until()))
                && (!filter.withOutcome() || outcomes.containsKey(decision.id()));
    }

    @Override
    public int forget(Duration retention, int limit) {
        synchronized (tables) {
            Instant oldest = tables.now().minus(retention);
            List<String> old = decisions.values().stream()
                    .filter(decision -> decision.time().isBefore(oldest))
                    .sorted(Comparator.comparing(LoggedDecision::time))
                    .limit(limit)
                    .map(LoggedDecision::id)
                    .toList();
            List<String> oldOutcomes = reported.entrySet().stream()
                    .filter(entry -> entry.getValue().isBefore(oldest))
                    .sorted(Map.Entry.comparingByValue())
                    .limit(limit)
                    .map(Map.Entry::getKey)
                    .toList();
            old.forEach(decisions::remove);
            oldOutcomes.forEach(outcomes::remove);
            oldOutcomes.forEach(reported::remove);
            return Math.max(old.size(), oldOutcomes.size());
        }
    }
}
