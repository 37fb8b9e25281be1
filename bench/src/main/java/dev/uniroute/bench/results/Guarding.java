package dev.uniroute.bench.results;

import dev.uniroute.bench.protocol.GuardedCurve;
import dev.uniroute.bench.protocol.Outcome;
import dev.uniroute.routing.decision.Policy;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the guard changes.
 *
 * @param margins a method with the guard, beside the LLM that is best on S_val, by margin
 * @param without the same method without it
 */
public record Guarding(List<AtMargin> margins, AgainstConstant without) {

    public Guarding {
        margins = List.copyOf(margins);
    }

    /**
     * With one margin.
     *
     * @param margin z, in standard errors of the gain
     * @param against beside the LLM that is best on S_val
     */
    public record AtMargin(double margin, AgainstConstant against) {}

    static Guarding of(List<Outcome> outcomes) {
        return new Guarding(
                IntStream.range(0, GuardedCurve.MARGINS.size())
                        .mapToObj(i -> new AtMargin(GuardedCurve.MARGINS.get(i), at(outcomes, i)))
                        .toList(),
                AgainstConstant.of(outcomes.stream().map(Outcome::edge).toList()));
    }

    private static AgainstConstant at(List<Outcome> outcomes, int margin) {
        return AgainstConstant.of(
                outcomes.stream().map(outcome -> outcome.guarded().get(margin)).toList());
    }

    /** With the service's own margin. */
    public AgainstConstant with() {
        return margins.stream()
                .filter(it -> it.margin() == Policy.DEFAULT_GUARD_MARGIN)
                .findFirst()
                .orElseThrow()
                .against();
    }
}
