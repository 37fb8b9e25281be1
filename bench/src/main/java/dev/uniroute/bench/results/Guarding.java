package dev.uniroute.bench.results;

import dev.uniroute.bench.protocol.Outcome;
import java.util.List;

/**
 * What the guard changes.
 *
 * @param with a method with the guard, beside the LLM that is best on S_val
 * @param without the same method without it
 */
public record Guarding(AgainstConstant with, AgainstConstant without) {

    static Guarding of(List<Outcome> outcomes) {
        return new Guarding(
                AgainstConstant.of(outcomes.stream().map(Outcome::guarded).toList()),
                AgainstConstant.of(outcomes.stream().map(Outcome::edge).toList()));
    }
}
