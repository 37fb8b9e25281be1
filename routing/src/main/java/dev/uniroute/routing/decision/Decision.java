package dev.uniroute.routing.decision;

import java.util.List;

/**
 * Which model to call, and all that was weighed.
 *
 * @param status how it came about
 * @param statusReason why the status is not ROUTED, for a person; empty when it is
 * @param ranked the candidates, best first, at least one: all if the query asked to explain, else the chosen one and the
 *     fallbacks
 * @param excluded the models that were not considered, by name: all if the query asked to explain, else none
 * @param prompt the prompt as it was seen
 * @param evidence what was read
 */
public record Decision(
        DecisionStatus status,
        String statusReason,
        List<Candidate> ranked,
        List<ExcludedModel> excluded,
        PromptFeatures prompt,
        Evidence evidence)
        implements RoutingOutcome {

    public Decision {
        ranked = List.copyOf(ranked);
        excluded = List.copyOf(excluded);
        if (ranked.isEmpty()) {
            throw new IllegalArgumentException("a decision names a model");
        }
        if ((status == DecisionStatus.ROUTED) != statusReason.isEmpty()) {
            throw new IllegalArgumentException(status + " with the reason '" + statusReason + "'");
        }
    }

    /**
     * The same decision, with the warning that what it was read from may be out of date. DEGRADED goes before every other
     * status, and what that had to say is said after it.
     */
    public Decision degraded(String why) {
        String both = statusReason.isEmpty() ? why : why + "; " + statusReason;
        return new Decision(DecisionStatus.DEGRADED, both, ranked, excluded, prompt, evidence);
    }

    /** The model to call. */
    public Candidate chosen() {
        return ranked.getFirst();
    }

    /**
     * The probability with which this model was chosen for this prompt, in (0, 1]: its share of a mix that keeps a budget,
     * else 1.
     */
    public double propensity() {
        return chosen().hasShare() && chosen().share() > 0 ? chosen().share() : 1;
    }

    /**
     * The probability with which this model would be chosen, in [0, 1], as far as it is among the ranked: its share of a mix
     * that keeps a budget, else 1 for the chosen one and 0 for the others.
     */
    double probability(String model) {
        for (Candidate candidate : ranked) {
            if (candidate.name().equals(model) && candidate.hasShare()) {
                return candidate.share();
            }
        }
        return chosen().name().equals(model) ? 1 : 0;
    }

    /** What to try next if the call fails, best first: at most so many. */
    public List<Candidate> fallbacks(int max) {
        return ranked.subList(1, (int) Math.min(ranked.size(), 1L + max));
    }
}
