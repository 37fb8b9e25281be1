package dev.uniroute.registry.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.registry.contract.Decided;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class DecisionWriterTest {
    private final FakeSink sink = new FakeSink();
    private boolean databaseAnswers = true;

    /** Keeps what it is given, unless it is to fail. */
    private static final class FakeSink implements DecisionSink {
        final List<String> stored = new ArrayList<>();
        int failures;

        @Override
        public void store(List<LoggedDecision> decisions) {
            if (failures > 0) {
                failures--;
                throw new IllegalStateException("no connection");
            }
            decisions.forEach(decision -> stored.add(decision.id()));
        }

        @Override
        public ReportResult report(Outcome outcome) {
            throw new UnsupportedOperationException("nothing is reported here");
        }
    }

    private DecisionWriter writer(int buffer) {
        return new DecisionWriter(
                sink, () -> databaseAnswers, new DecisionWriter.Settings(buffer, Duration.ofMillis(10)));
    }

    @Test
    void writesInTheOrderOfTheDecisions() {
        DecisionWriter writer = writer(5_000);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 2_500; i++) {
            ids.add("a-" + i);
            writer.record(Decided.recording("a-" + i));
        }

        writer.flush();

        assertThat(sink.stored).isEqualTo(ids);
        assertThat(writer.written()).isEqualTo(2_500);
        assertThat(writer.waiting()).isZero();
    }

    @Test
    void dropsAndCountsWhatHasNoRoom() {
        DecisionWriter writer = writer(2);

        assertThat(writer.record(Decided.recording("a-1"))).isTrue();
        assertThat(writer.record(Decided.recording("a-2"))).isTrue();
        assertThat(writer.record(Decided.recording("a-3"))).isFalse();
        writer.flush();

        assertThat(sink.stored).containsExactly("a-1", "a-2");
        assertThat(writer.dropped()).isEqualTo(1);
        assertThat(writer.record(Decided.recording("a-4"))).isTrue();
    }

    @Test
    void keepsWhatWaitsWhileTheDatabaseIsAway() {
        DecisionWriter writer = writer(10);
        databaseAnswers = false;
        writer.record(Decided.recording("a-1"));
        writer.flush();
        assertThat(writer.waiting()).isEqualTo(1);

        databaseAnswers = true;
        writer.flush();

        assertThat(sink.stored).containsExactly("a-1");
    }

    @Test
    void triesABatchAgain() {
        DecisionWriter writer = writer(10);
        sink.failures = 2;
        writer.record(Decided.recording("a-1"));

        writer.flush();
        writer.record(Decided.recording("a-2"));
        writer.flush();
        writer.flush();

        assertThat(sink.stored).containsExactly("a-1", "a-2");
        assertThat(writer.dropped()).isZero();
    }

    @Test
    void givesABatchUpThatTheDatabaseKeepsRefusing() {
        DecisionWriter writer = writer(10);
        sink.failures = 20;
        writer.record(Decided.recording("a-1"));

        for (int i = 0; i < 20; i++) {
            writer.flush();
        }
        writer.record(Decided.recording("a-2"));
        writer.flush();

        assertThat(sink.stored).containsExactly("a-2");
        assertThat(writer.dropped()).isEqualTo(1);
        assertThat(writer.waiting()).isZero();
    }

    @Test
    void closesWithoutHavingStarted() {
        DecisionWriter writer = writer(10);

        writer.close();

        assertThat(sink.stored).isEmpty();
    }

    @Test
    void writesByItselfAndAtTheEnd() {
        DecisionWriter writer = writer(10);
        writer.start();
        writer.record(Decided.recording("a-1"));

        writer.close();

        assertThat(sink.stored).containsExactly("a-1");
    }
}
