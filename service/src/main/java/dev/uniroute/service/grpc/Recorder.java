package dev.uniroute.service.grpc;

import dev.uniroute.registry.decision.DecisionWriter;
import dev.uniroute.registry.decision.Recording;
import dev.uniroute.registry.decision.Recording.Chance;
import dev.uniroute.routing.decision.Decision;
import dev.uniroute.routing.decision.PromptInput;
import dev.uniroute.routing.decision.RouteQuery;
import dev.uniroute.routing.decision.Tried;
import dev.uniroute.routing.embedding.ChatText;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Says which decisions are logged, and leaves them to the writer. Which of them is a sample follows from the decision's
 * id. Where nothing is logged it costs a look at a field.
 */
public final class Recorder {
    /** Candidates of a decision that are logged. */
    private static final int CANDIDATES = 32;

    private static final double RANGE = 0x1p32;

    private final Settings settings;
    private final @Nullable DecisionWriter writer;
    private final Clock clock;

    /**
     * What is logged.
     *
     * @param share of the decisions, in [0, 1]
     * @param promptCharacters so many characters of each prompt; 0: none
     */
    public record Settings(double share, int promptCharacters) {
        public Settings {
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException("uniroute.decision-log.sample-share must be in [0, 1], is " + share);
            }
        }
    }

    private Recorder(Settings settings, @Nullable DecisionWriter writer, Clock clock) {
        this.settings = settings;
        this.writer = writer;
        this.clock = clock;
    }

    /** Logs nothing. */
    public static Recorder off() {
        return new Recorder(new Settings(0, 0), null, Clock.systemUTC());
    }

    /** Logs a share of the decisions. */
    public static Recorder to(DecisionWriter writer, Settings settings, Clock clock) {
        return new Recorder(settings, writer, clock);
    }

    /** Whether the decision of this id is to be logged. */
    boolean wants(String id) {
        return writer != null && (settings.share() == 1 || fraction(id) < settings.share());
    }

    /** The query that also tells the candidates that are logged. */
    RouteQuery widened(RouteQuery query) {
        return query.maxFallbacks() >= CANDIDATES - 1
                ? query
                : new RouteQuery(
                        query.input(),
                        query.policy(),
                        query.constraints(),
                        query.inputTokens(),
                        CANDIDATES - 1,
                        query.explain());
    }

    /** Leaves a decision to the writer, if it is to be logged. */
    void record(String id, RouteQuery query, Decision decision, Tried tried) {
        if (writer != null && wants(id)) {
            Chance chance = new Chance(tried.arm(), tried.propensity());
            writer.record(new Recording(
                    id, clock.instant(), decision, query.policy(), chance, tried.beside(), prompt(query.input())));
        }
    }

    private @Nullable String prompt(PromptInput input) {
        if (settings.promptCharacters() == 0) {
            return null;
        }
        return switch (input) {
            case PromptInput.Text(String text) -> beginning(text);
            case PromptInput.Conversation conversation ->
                beginning(ChatText.of(conversation.messages()).embedded());
            case PromptInput.Vector vector -> null;
        };
    }

    /** Never half of a character. */
    private String beginning(String text) {
        int end = Math.min(text.length(), settings.promptCharacters());
        return text.substring(0, end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }

    /** The upper half of a hash that every digit of the id moves, as a fraction. */
    private static double fraction(String id) {
        long hash = id.hashCode() * 0x9E3779B97F4A7C15L;
        return (hash >>> Integer.SIZE) / RANGE;
    }
}
