package dev.uniroute.registry.profiling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.registry.evaluation.Evaluation;
import dev.uniroute.registry.fake.ScriptedLlmClient;
import dev.uniroute.registry.llm.VirtualTime;
import dev.uniroute.registry.profiling.ProfilingRuns.FailedPrompt;
import dev.uniroute.registry.profiling.PromptEvaluator.Outcome;
import dev.uniroute.registry.run.RunState;
import dev.uniroute.registry.run.RunTimes;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RunLedgerTest {
    private final VirtualTime time = new VirtualTime();

    @Test
    void findsNothingWrongWithoutCapAndDeadline() {
        RunLedger ledger = ledger(2, 0, "0", null, null);

        ledger.add(graded("5", "0"));
        time.advance(Duration.ofDays(1000));

        assertThat(ledger.failure()).isEmpty();
        assertThat(ledger.answers()).isEqualTo(1);
    }

    @Test
    void countsWhatThisRunAndEarlierOnesGot() {
        RunLedger ledger = ledger(10, 4, "0.5", "0.6", null);

        ledger.add(graded("0.1", "0"));

        assertThat(ledger.answers()).isEqualTo(5);
        assertThat(ledger.failure())
                .hasValueSatisfying(reason -> assertThat(reason)
                        .startsWith("the spend of 0.6 USD reached its cap of 0.6 USD after 5 of 10 prompts"));
    }

    @Test
    void countsTheCostOfGradingAndOfAnswersThatCouldNotBeGraded() {
        RunLedger ledger = ledger(100, 0, "0", "0.6", null);

        ledger.add(graded("0.1", "0.2"));
        ledger.add(failed("not graded", "0.29"));
        assertThat(ledger.failure()).isEmpty();
        ledger.add(graded("0.01", "0"));

        assertThat(ledger.failure()).isPresent();
    }

    @Test
    void allowsThatTheLastPromptReachesTheCap() {
        RunLedger ledger = ledger(2, 1, "0.5", "0.6", null);

        ledger.add(graded("0.2", "0"));

        assertThat(ledger.failure()).isEmpty();
    }

    @Test
    void allowsTheShareOfFailuresAndNoneMore() {
        RunLedger ledger = ledger(20, 0, "0", null, null);

        ledger.add(failed("status 500", "0"));
        assertThat(ledger.failure()).isEmpty();
        ledger.add(failed("status 503", "0"));

        assertThat(ledger.failure())
                .contains("2 of 20 prompts failed, more than 1 are not allowed; the last one: status 503");
    }

    @Test
    void doesNotBlameTheProviderForPromptsThatTheDeadlineCutShort() {
        RunLedger ledger = ledger(20, 0, "0", null, time.instant().plusSeconds(60));

        time.advance(Duration.ofSeconds(60));
        ledger.add(failed("the deadline left no time", "0"));
        ledger.add(failed("the deadline left no time", "0"));

        assertThat(ledger.failure()).contains("the deadline passed after 0 of 20 prompts; resume the run to go on");
    }

    @Test
    void saysFirstThatTheEndpointFailed() {
        RunLedger ledger = ledger(20, 0, "1", "1", time.instant());

        ledger.add(new Outcome.EndpointFailed("status 401"));

        assertThat(ledger.failure()).contains("status 401");
    }

    private RunLedger ledger(int total, int done, String spend, @Nullable String cap, @Nullable Instant deadline) {
        BigDecimal spendCap = cap == null ? null : new BigDecimal(cap);
        ProfilingOptions options =
                new ProfilingOptions(1, null, spendCap, Duration.ofHours(1), Duration.ofSeconds(30), null);
        RunProgress progress = new RunProgress(total, done, 0, done, new BigDecimal(spend), 0, 0);
        RunTimes times = new RunTimes(time.instant(), time.instant(), null, deadline);
        return new RunLedger(
                new ProfilingRun(UUID.randomUUID(), "m", RunState.RUNNING, "", options, progress, times), 0.05, time);
    }

    private static Outcome graded(String cost, String gradingCost) {
        return new Outcome.Graded(new Evaluation(
                "p", 1, ScriptedLlmClient.USAGE, new BigDecimal(cost), new BigDecimal(gradingCost), null, "yes"));
    }

    private static Outcome failed(String reason, String cost) {
        return new Outcome.Failed(new FailedPrompt("p", reason, new BigDecimal(cost)));
    }
}
