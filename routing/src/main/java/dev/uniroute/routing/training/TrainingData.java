package dev.uniroute.routing.training;

import dev.uniroute.routing.clustering.Points;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

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
        for (int i = 0; i < representative.size(); i++) {
            int index = representative.get(i);
            if (index < (i == 0 ? 0 : representative.get(i - 1) + 1) || index >= promptIds.size()) {
                throw new IllegalArgumentException("representative prompts must ascend from 0 to below "
                        + promptIds.size() + " but number " + i + " is " + index);
            }
        }
    }

    /** The representative prompts on which at least one model was graded, ascending. */
    public int[] gradedRepresentative() {
        return representative.stream()
                .mapToInt(Integer::intValue)
                .filter(scores::isGraded)
                .toArray();
    }

    /** The other prompts on which at least one model was graded, ascending: the training labels of the paper. */
    public int[] gradedOthers() {
        Set<Integer> excluded = Set.copyOf(representative);
        return IntStream.range(0, prompts())
                .filter(n -> !excluded.contains(n) && scores.isGraded(n))
                .toArray();
    }

    /** The same prompts, graded by nobody. */
    public TrainingData withoutScores() {
        return new TrainingData(promptIds, embeddings, representative, ScoreTable.none(prompts()));
    }

    /** N, the number of prompts. */
    public int prompts() {
        return promptIds.size();
    }
}
