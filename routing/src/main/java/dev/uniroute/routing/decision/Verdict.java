package dev.uniroute.routing.decision;

import dev.uniroute.routing.guard.Guard;
import java.util.List;

/**
 * How a question was settled.
 *
 * @param status how it came about
 * @param reason why it is not ROUTED; empty when it is
 * @param ranked all candidates, best first; at least one
 * @param lambda the lambda that ranked them
 * @param guard the guard that penalised them
 */
record Verdict(DecisionStatus status, String reason, List<Candidate> ranked, double lambda, Guard guard)
        implements Settlement {

    static Verdict routed(List<Candidate> ranked, double lambda, Guard guard) {
        return new Verdict(DecisionStatus.ROUTED, "", ranked, lambda, guard);
    }

    /** The same choice, in spite of something that is missing or cannot be. */
    Verdict degraded(String why) {
        return new Verdict(DecisionStatus.DEGRADED, why, ranked, lambda, guard);
    }

    /** The same choice, which is the default model, because no evidence supports leaving it. */
    Verdict defaulted(String why) {
        return new Verdict(DecisionStatus.DEFAULTED, why, ranked, lambda, guard);
    }

    Candidate chosen() {
        return ranked.getFirst();
    }

    /** The first so many of the ranked, or all if they are fewer. */
    List<Candidate> first(long count) {
        return ranked.subList(0, (int) Math.min(ranked.size(), count));
    }
}
