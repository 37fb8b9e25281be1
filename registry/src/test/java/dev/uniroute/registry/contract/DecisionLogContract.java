package dev.uniroute.registry.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.registry.Page;
import dev.uniroute.registry.decision.DecisionLog;
import dev.uniroute.registry.decision.DecisionLog.Entry;
import dev.uniroute.registry.decision.DecisionLog.Filter;
import dev.uniroute.registry.decision.DecisionSink;
import dev.uniroute.registry.decision.DecisionSink.ReportResult;
import dev.uniroute.registry.decision.LoggedDecision;
import dev.uniroute.registry.decision.LoggedDecision.Basis;
import dev.uniroute.registry.decision.LoggedDecision.Beside;
import dev.uniroute.registry.decision.LoggedDecision.Choice;
import dev.uniroute.registry.decision.LoggedDecision.Terms;
import dev.uniroute.registry.decision.LoggedDecision.Weighed;
import dev.uniroute.registry.decision.Outcome;
import dev.uniroute.routing.decision.DecisionStatus;
import dev.uniroute.routing.decision.DefaultModel;
import dev.uniroute.routing.decision.Policy;
import dev.uniroute.routing.decision.TradeOff;
import dev.uniroute.routing.snapshot.Arm;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every {@link DecisionLog} does, and the {@link DecisionSink} before it. */
public abstract class DecisionLogContract {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");
    private static final Page.Request FIRST = new Page.Request(100, null);

    /** The implementation, empty. */
    protected abstract Ports ports();

    private DecisionLog log() {
        return ports().decisionLog();
    }

    private DecisionSink sink() {
        return ports().decisionSink();
    }

    private static LoggedDecision decision(String id, int seconds, String model, DecisionStatus status) {
        return decision(
                id,
                NOON.plusSeconds(seconds),
                new Choice(model, status, 1, Arm.ACTIVE, null),
                Policy.of(new TradeOff.Lambda(10)),
                null);
    }

    private static LoggedDecision decision(
            String id, Instant time, Choice choice, Policy policy, @Nullable String prompt) {
        return new LoggedDecision(
                id,
                time,
                new Basis(3, 14, 92),
                new Terms(policy, 10, "gpt"),
                choice,
                List.of(new Weighed("gpt", 0.9, 0.01, 1e-4), new Weighed("o", 0.8, 0.02, 2.5e-5)),
                prompt);
    }

    private static Outcome outcome(String decision, @Nullable Double score, @Nullable String cost) {
        return new Outcome(decision, null, score, cost == null ? null : new BigDecimal(cost), null, null, null);
    }

    private List<String> ids(Filter filter) {
        return log().list(filter, FIRST).items().stream()
                .map(entry -> entry.decision().id())
                .toList();
    }

    static List<Policy> policies() {
        return List.of(
                new Policy(new TradeOff.Lambda(0), new DefaultModel.None(), 0),
                new Policy(new TradeOff.Budget(0.001), new DefaultModel.BestConstant(), 1.5),
                new Policy(new TradeOff.QualityFloor(0.8), new DefaultModel.Named("gpt"), 2));
    }

    @ParameterizedTest
    @MethodSource("policies")
    void givesBackWhatIsStored(Policy policy) {
        LoggedDecision plain =
                decision("a-1", NOON, new Choice("gpt", DecisionStatus.ROUTED, 1, Arm.ACTIVE, null), policy, null);
        LoggedDecision tried = decision(
                "a-2",
                NOON.plusSeconds(1),
                new Choice("o", DecisionStatus.DEGRADED, 0.05, Arm.CHALLENGER, new Beside(2, "gpt", 0.9, 1e-4)),
                policy,
                "What is 17 times 23?");

        sink().store(List.of(plain, tried));

        assertThat(log().list(Filter.ALL, FIRST).items())
                .containsExactly(new Entry(tried, null), new Entry(plain, null));
    }

    @Test
    void storesADecisionOnce() {
        LoggedDecision first = decision("a-1", 0, "gpt", DecisionStatus.ROUTED);
        sink().store(List.of(first));

        sink().store(List.of(
                decision("a-1", 9, "o", DecisionStatus.DEFAULTED), decision("a-2", 1, "o", DecisionStatus.ROUTED)));

        assertThat(ids(Filter.ALL)).containsExactly("a-2", "a-1");
        assertThat(log().list(Filter.ALL, FIRST).items().getLast().decision()).isEqualTo(first);
    }

    @Test
    void listsPageAfterPageNewestFirst() {
        sink().store(IntStream.range(0, 7)
                .mapToObj(i -> decision("a-" + i, i / 2, "gpt", DecisionStatus.ROUTED))
                .toList());

        Page<Entry> first = log().list(Filter.ALL, new Page.Request(3, null));
        Page<Entry> second = log().list(Filter.ALL, new Page.Request(3, first.next()));
        Page<Entry> third = log().list(Filter.ALL, new Page.Request(3, second.next()));

        assertThat(first.items()).extracting(entry -> entry.decision().id()).containsExactly("a-6", "a-5", "a-4");
        assertThat(second.items()).extracting(entry -> entry.decision().id()).containsExactly("a-3", "a-2", "a-1");
        assertThat(third.items()).extracting(entry -> entry.decision().id()).containsExactly("a-0");
        assertThat(third.next()).isNull();
    }

    @Test
    void listsWhatIsAskedFor() {
        sink().store(List.of(
                decision("a-1", 0, "gpt", DecisionStatus.ROUTED),
                decision("a-2", 1, "o", DecisionStatus.DEFAULTED),
                decision("a-3", 2, "gpt", DecisionStatus.DEGRADED)));
        sink().report(outcome("a-2", 1.0, null));

        assertThat(ids(new Filter("a-1", Set.of(), Set.of(), null, null, false)))
                .containsExactly("a-1");
        assertThat(ids(new Filter(null, Set.of("gpt"), Set.of(), null, null, false)))
                .containsExactly("a-3", "a-1");
        assertThat(ids(new Filter(
                        null, Set.of(), Set.of(DecisionStatus.DEFAULTED, DecisionStatus.DEGRADED), null, null, false)))
                .containsExactly("a-3", "a-2");
        assertThat(ids(new Filter(null, Set.of(), Set.of(), NOON.plusSeconds(1), NOON.plusSeconds(2), false)))
                .containsExactly("a-2");
        assertThat(ids(new Filter(null, Set.of(), Set.of(), null, null, true))).containsExactly("a-2");
    }

    @Test
    void attachesAnOutcomeBeforeItsDecisionIsStored() {
        Outcome outcome = new Outcome("a-1", "gpt", 0.5, new BigDecimal("0.00012"), Duration.ofMillis(830), 92L, 17L);

        assertThat(sink().report(outcome)).isEqualTo(new ReportResult.Attached(outcome, true));
        sink().store(List.of(decision("a-1", 0, "gpt", DecisionStatus.ROUTED)));

        assertThat(log().list(Filter.ALL, FIRST).items().getFirst().outcome()).isEqualTo(outcome);
    }

    @Test
    void takesARepeatedReportAndOneThatAddsToIt() {
        sink().report(outcome("a-1", null, "0.1"));

        assertThat(sink().report(outcome("a-1", null, "0.1")))
                .isInstanceOfSatisfying(
                        ReportResult.Attached.class,
                        attached -> assertThat(attached.news()).isFalse());
        assertThat(sink().report(outcome("a-1", 1.0, null)))
                .isEqualTo(new ReportResult.Attached(outcome("a-1", 1.0, "0.1"), true));
    }

    @Test
    void refusesAReportThatSaysOtherwise() {
        sink().report(outcome("a-1", 1.0, "0.1"));

        assertThat(sink().report(outcome("a-1", 0.5, "0.1"))).isEqualTo(new ReportResult.Contradicted("score"));
        assertThat(sink().report(outcome("a-1", null, "0.2"))).isEqualTo(new ReportResult.Contradicted("cost_usd"));
    }

    @Test
    void forgetsWhatIsTooOldTheOldestFirst() {
        Instant longAgo = Instant.EPOCH;
        sink().store(IntStream.range(0, 3)
                .mapToObj(i -> decision(
                        "old-" + i,
                        longAgo.plusSeconds(i),
                        new Choice("gpt", DecisionStatus.ROUTED, 1, Arm.ACTIVE, null),
                        Policy.BEST_QUALITY,
                        null))
                .toList());
        sink().store(List.of(decision(
                "new",
                Instant.now().plusSeconds(60),
                new Choice("gpt", DecisionStatus.ROUTED, 1, Arm.ACTIVE, null),
                Policy.BEST_QUALITY,
                null)));

        assertThat(log().forget(Duration.ofDays(30), 2)).isEqualTo(2);
        assertThat(ids(Filter.ALL)).containsExactly("new", "old-2");
        assertThat(log().forget(Duration.ofDays(30), 2)).isEqualTo(1);
        assertThat(ids(Filter.ALL)).containsExactly("new");
    }
}
