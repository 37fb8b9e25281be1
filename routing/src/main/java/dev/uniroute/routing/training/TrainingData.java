package dev.uniroute.routing.training;

import dev.uniroute.routing.clustering.Points;
import java.util.List;

/**
 * What a router version is trained from: all stored prompts, and what the models known by then scored on them.
 *
 * <p>Prompt n is {@code promptIds.get(n)}, {@code embeddings.point(n)} and column n of the scores. Representative prompts
 * are those that a new model will be evaluated on (S_val); the others may be graded too, or not at all.
 *
 * @param promptIds N ids, all different
 * @param embeddings [N x D]
 * @param representative indices of the representative prompts, ascending; may be empty
 * @param scores [M x N] of the models that are known at training; M may be 0
 */
public record TrainingData(List<String> promptIds, Points embeddings, List<Integer> representative, ScoreTable scores) {

    public TrainingData {
        promptIds = List.copyOf(promptIds);
        representative = List.copyOf(representative);
        if (embeddings.size() != promptIds.size() || scores.prompts() != promptIds.size()) {
            throw new IllegalArgumentException(
                    promptIds.size() + " prompts, " + embeddings.size() + " embeddings, scores on " + scores.prompts());
        }
    }

    /** N, the number of prompts. */
    public int prompts() {
        return promptIds.size();
    }
}
