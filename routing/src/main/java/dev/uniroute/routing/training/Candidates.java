package dev.uniroute.routing.training;

import java.util.List;
import java.util.stream.IntStream;

/** Values of a whole-numbered parameter that are worth trying. */
final class Candidates {

    /** A range with more values is thinned out to about so many. */
    static final int MOST = 12;

    /** The paper's least K, and prompts per cluster at its largest K (METHOD section 3). */
    private static final int FEWEST_CLUSTERS = 3;

    private static final int PROMPTS_PER_CLUSTER = 50;
    private static final int FEWEST_NEIGHBOURS = 5;
    private static final int PROMPTS_PER_NEIGHBOUR = 3;

    private Candidates() {}

    /** K of clusters for so many representative prompts: 3 to max(3, N_val / 50). */
    static List<Integer> clusters(int representative) {
        return between(FEWEST_CLUSTERS, largestClusters(representative));
    }

    /** max(3, N_val / 50). */
    static int largestClusters(int representative) {
        return Math.max(FEWEST_CLUSTERS, representative / PROMPTS_PER_CLUSTER);
    }

    /** k of neighbours: 5 to max(5, N_val / 3). */
    static List<Integer> neighbours(int representative) {
        return between(FEWEST_NEIGHBOURS, Math.max(FEWEST_NEIGHBOURS, representative / PROMPTS_PER_NEIGHBOUR));
    }

    /** All values from low to high, both included; if they are more than {@value #MOST}, so many in a geometric series, rounded. */
    static List<Integer> between(int low, int high) {
        if (high - low < MOST) {
            return IntStream.rangeClosed(low, high).boxed().toList();
        }
        double ratio = (double) high / low;
        return IntStream.range(0, MOST)
                .mapToObj(i -> Math.toIntExact(Math.round(low * Math.pow(ratio, i / (MOST - 1.0)))))
                .distinct()
                .toList();
    }
}
