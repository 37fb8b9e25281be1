package dev.uniroute.routing.decision;

import java.util.List;

/**
 * How a question was settled.
 *
 * @param status how it came about
 * @param reason why it is not ROUTED; empty when it is
 * @param ranked all candidates, best first; at least one
 * @param lambda the lambda that ranked them
 */
record Verdict(DecisionStatus status, String reason, List<Candidate> ranked, double lambda) {

    static Verdict routed(List<Candidate> ranked, double lambda) {
        return new Verdict(DecisionStatus.ROUTED, "", ranked, lambda);
    }

    static Verdict degraded(String reason, List<Candidate> ranked, double lambda) {
        return new Verdict(DecisionStatus.DEGRADED, reason, ranked, lambda);
    }

    static Verdict defaulted(String reason, Candidate defaultModel, double lambda) {
        return new Verdict(DecisionStatus.DEFAULTED, reason, List.of(defaultModel), lambda);
    }

    /** The first so many of the ranked, or all if they are fewer. */
    List<Candidate> first(long count) {
        return ranked.subList(0, (int) Math.min(ranked.size(), count));
    }
}
