package dev.uniroute.service.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.registry.decision.DecisionSink;
import dev.uniroute.registry.decision.DecisionWriter;
import dev.uniroute.registry.decision.LoggedDecision;
import dev.uniroute.registry.decision.Outcome;
import dev.uniroute.routing.decision.Candidate;
import dev.uniroute.routing.decision.Constraints;
import dev.uniroute.routing.decision.Decision;
import dev.uniroute.routing.decision.DecisionStatus;
import dev.uniroute.routing.decision.Evidence;
import dev.uniroute.routing.decision.Policy;
import dev.uniroute.routing.decision.PromptFeatures;
import dev.uniroute.routing.decision.PromptInput;
import dev.uniroute.routing.decision.RouteQuery;
import dev.uniroute.routing.decision.Tried;
import dev.uniroute.routing.embedding.ChatMessage;
import dev.uniroute.routing.guard.Guard;
import dev.uniroute.routing.model.ModelEndpoint;
import dev.uniroute.routing.model.ModelTraits;
import dev.uniroute.routing.model.Price;
import dev.uniroute.routing.model.RoutableModel;
import dev.uniroute.routing.profile.Prediction;
import dev.uniroute.routing.promptmap.FeatureWeights;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecorderTest {
    private final List<LoggedDecision> logged = new ArrayList<>();
    private final DecisionWriter writer = new DecisionWriter(
            new KeepingSink(), () -> true, new DecisionWriter.Settings(100_000, Duration.ofMillis(10)));

    /** Keeps what it is given. */
    private final class KeepingSink implements DecisionSink {
        @Override
        public void store(List<LoggedDecision> decisions) {
            logged.addAll(decisions);
        }

        @Override
        public ReportResult report(Outcome outcome) {
            throw new UnsupportedOperationException("nothing is reported here");
        }
    }

    private static RouteQuery query(PromptInput input) {
        return new RouteQuery(input, Policy.BEST_QUALITY, Constraints.NONE, 0, 3, false);
    }

    private static Decision decision() {
        RoutableModel model = new RoutableModel(
                "gpt", new ModelEndpoint("gpt", ""), ModelTraits.PLAIN, new Price(1, 2, 0), true, null);
        return new Decision(
                DecisionStatus.ROUTED,
                "",
                List.of(Candidate.unranked(model, new Prediction(0.9, 0.01, 100, 10), 1e-4)),
                List.of(),
                new PromptFeatures(FeatureWeights.oneHot(0), 12, 0.5),
                new Evidence(1, 2, 0, Guard.NONE));
    }

    private List<LoggedDecision> recorded(double share, int promptCharacters, PromptInput input, int decisions) {
        Recorder recorder = Recorder.to(writer, new Recorder.Settings(share, promptCharacters), Clock.systemUTC());
        IntStream.range(0, decisions)
                .forEach(i -> recorder.record("5f3a-" + i, query(input), decision(), Tried.plain(decision())));
        writer.start();
        writer.close();
        return logged;
    }

    @Test
    void logsNothingWhereItIsOff() {
        Recorder off = Recorder.off();

        off.record("5f3a-1", query(new PromptInput.Text("hi")), decision(), Tried.plain(decision()));

        assertThat(off.wants("5f3a-1")).isFalse();
        assertThat(writer.waiting()).isZero();
    }

    @Test
    void neverLogsThePromptUnasked() {
        assertThat(recorded(1, 0, new PromptInput.Text("secret"), 1).getFirst().prompt())
                .isNull();
    }

    @Test
    void logsTheBeginningOfThePromptWhereAskedTo() {
        assertThat(recorded(1, 3, new PromptInput.Text("ab\uD83D\uDE00"), 1)
                        .getFirst()
                        .prompt())
                .isEqualTo("ab");
    }

    @Test
    void logsAConversationAsItIsEmbedded() {
        PromptInput conversation = new PromptInput.Conversation(List.of(new ChatMessage("user", "What is 2 + 2?")));

        assertThat(recorded(1, 100, conversation, 1).getFirst().prompt()).isEqualTo("What is 2 + 2?");
    }

    @Test
    void samplesItsShare() {
        assertThat(recorded(0.1, 0, new PromptInput.Text("hi"), 20_000)).hasSizeBetween(1_800, 2_200);
    }

    @Test
    void asksForTheCandidatesThatAreLogged() {
        Recorder recorder = Recorder.to(writer, new Recorder.Settings(1, 0), Clock.systemUTC());

        assertThat(recorder.widened(query(new PromptInput.Text("hi"))).maxFallbacks())
                .isEqualTo(31);
    }
}
