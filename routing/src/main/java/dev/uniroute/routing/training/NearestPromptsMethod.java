package dev.uniroute.routing.training;

import dev.uniroute.routing.profile.PromptScores;
import dev.uniroute.routing.promptmap.NearestPrompts;
import java.util.List;

/**
 * K-NN: the mean of a model's errors on the k representative prompts nearest to the prompt (METHOD section 2). Nothing is
 * trained but k.
 *
 * @param neighbours k >= 1, at most as many as there are representative prompts; 0: chosen by {@link ChoiceByArea} among 5 to
 *     max(5, N_val / 3), of which at most twelve in a geometric series are tried; the square root of N_val, but at least 5,
 *     where no models are graded yet
 */
public record NearestPromptsMethod(int neighbours) implements RouterMethod {

    public NearestPromptsMethod {
        if (neighbours < 0) {
            throw new IllegalArgumentException("neighbours must be >= 0 but is " + neighbours);
        }
    }

    /** The paper's: k chosen by its rule. */
    public static NearestPromptsMethod ofThePaper() {
        return new NearestPromptsMethod(0);
    }

    @Override
    public TrainedRouter train(TrainingData data, long seed) throws InterruptedException {
        if (data.representative().isEmpty()) {
            throw new IllegalArgumentException("K-NN needs at least 1 representative prompt");
        }
        int k = neighbours > 0 ? neighbours : chosen(data, seed);
        return of(
                data, data.representative().stream().mapToInt(Integer::intValue).toArray(), k);
    }

    private static int chosen(TrainingData data, long seed) throws InterruptedException {
        int representative = data.representative().size();
        List<Integer> candidates = Candidates.neighbours(representative);
        int otherwise = Math.max(candidates.getFirst(), Math.toIntExact(Math.round(Math.sqrt(representative))));
        return ChoiceByArea.choose(data, candidates, new NeighbourTrial(data, candidates), seed)
                .orElse(otherwise);
    }

    private static TrainedRouter of(TrainingData data, int[] prompts, int k) {
        List<String> ids =
                data.representative().stream().map(data.promptIds()::get).toList();
        return new TrainedRouter(
                new NearestPrompts(data.embeddings().rows(prompts), Math.min(k, prompts.length)),
                new PromptScores(ids));
    }
}
