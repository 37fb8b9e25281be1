package dev.uniroute.bench.results;

import dev.uniroute.bench.protocol.Outcome;
import java.util.List;

/**
 * A method beside the one LLM that is best on S_val, which is what one would use without a router.
 *
 * @param belowShare share of the splits in which the method, at the cost of that LLM, is worse by more than 0.2 points
 * @param gain mean difference of quality at the cost of that LLM
 * @param saving mean of {@code 1 - cost of equal quality / cost of that LLM}; 0 where that quality is not reached for less
 */
public record AgainstConstant(double belowShare, double gain, double saving) {

    /** A quality lower by this much counts as worse: 0.2 points of a hundred. */
    static final double TOLERANCE = 0.002;

    static AgainstConstant of(List<Outcome> outcomes) {
        double below = outcomes.stream().filter(it -> it.gain() < -TOLERANCE).count();
        return new AgainstConstant(
                below / outcomes.size(),
                outcomes.stream().mapToDouble(Outcome::gain).average().orElseThrow(),
                outcomes.stream()
                        .mapToDouble(it -> Math.max(0, 1 - it.costForEqual()))
                        .average()
                        .orElseThrow());
    }
}
