package dev.uniroute.registry.profiling;

import dev.uniroute.routing.profile.Interval;
import java.util.List;

/**
 * What a model was graded on one cluster of the representative prompts: as it was, before anything is inferred from it.
 *
 * @param cluster its index under the router version, >= 0
 * @param tasks the most frequent tasks of its prompts, most frequent first; empty where prompts name none
 * @param evaluations how many, >= 1
 * @param meanScore in [0, 1]
 * @param interval 95 % interval of the mean score, by the spread of the scores
 * @param meanOutputTokens output tokens per answer, of those answers whose tokens are known; 0 if of none
 */
public record ClusterScore(
        int cluster,
        List<String> tasks,
        int evaluations,
        double meanScore,
        Interval interval,
        double meanOutputTokens) {

    public ClusterScore {
        tasks = List.copyOf(tasks);
    }
}
