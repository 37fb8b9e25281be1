package dev.uniroute.bench.results;

import dev.uniroute.bench.protocol.Edge;
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

    static AgainstConstant of(List<Edge> edges) {
        double below = edges.stream().filter(edge -> edge.gain() < -TOLERANCE).count();
        return new AgainstConstant(
                below / edges.size(),
                edges.stream().mapToDouble(Edge::gain).average().orElseThrow(),
                edges.stream()
                        .mapToDouble(edge -> Math.max(0, 1 - edge.costForEqual()))
                        .average()
                        .orElseThrow());
    }
}
