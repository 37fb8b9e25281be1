package dev.uniroute.bench.data;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The part of a data set that is evaluated: every chosen model has a score on every chosen prompt, and a cost.
 *
 * <ol>
 *   <li>Models: those named; else those with a cost that are graded on a share of all prompts of at least
 *       {@code complete}.
 *   <li>Prompts: those on which all of these models are graded.
 * </ol>
 *
 * @param dataset that part
 * @param leftOutModels ids of the models that are not in it
 * @param leftOutPrompts how many prompts are not in it
 */
public record Selection(Dataset dataset, List<String> leftOutModels, int leftOutPrompts) {

    private static final int FEWEST_MODELS = 4;
    private static final int FEWEST_PROMPTS = 100;

    public Selection {
        leftOutModels = List.copyOf(leftOutModels);
    }

    /**
     * Chooses.
     *
     * @param complete in (0, 1]
     * @param named ids of the models to take; empty: by completeness
     * @throws DataException if too little is left
     */
    public static Selection of(Dataset all, double complete, List<String> named) {
        List<Integer> models = named.isEmpty() ? byCompleteness(all, complete) : byName(all, named);
        if (models.size() < FEWEST_MODELS) {
            throw new DataException(
                    "%d of %d models have a cost and scores on %.0f %% of the prompts; at least %d are needed. See --complete and --models"
                            .formatted(models.size(), all.models().size(), 100 * complete, FEWEST_MODELS));
        }
        List<Integer> prompts = IntStream.range(0, all.prompts().size())
                .filter(n -> models.stream().allMatch(m -> all.scores().isPresent(m, n)))
                .boxed()
                .toList();
        if (prompts.size() < FEWEST_PROMPTS) {
            throw new DataException("only %d prompts have a score of every chosen model; at least %d are needed"
                    .formatted(prompts.size(), FEWEST_PROMPTS));
        }
        return new Selection(
                all.of(models, prompts),
                IntStream.range(0, all.models().size())
                        .filter(m -> !models.contains(m))
                        .mapToObj(m -> all.models().get(m).id())
                        .toList(),
                all.prompts().size() - prompts.size());
    }

    private static List<Integer> byCompleteness(Dataset all, double complete) {
        int enough = (int) Math.ceil(complete * all.prompts().size());
        return IntStream.range(0, all.models().size())
                .filter(m -> all.costs().count(m) > 0 && all.scores().count(m) >= enough)
                .boxed()
                .toList();
    }

    private static List<Integer> byName(Dataset all, List<String> named) {
        List<Integer> models = new ArrayList<>();
        for (String id : named) {
            int m = all.indexOfModel(id);
            if (m < 0) {
                throw new DataException("there is no model '%s'; there are: %s"
                        .formatted(
                                id, all.models().stream().map(MeasuredModel::id).collect(Collectors.joining(", "))));
            }
            if (all.costs().count(m) == 0) {
                throw new DataException("the cost of " + id + " is not known; add it to costs.csv");
            }
            models.add(m);
        }
        return models.stream().distinct().sorted().toList();
    }
}
