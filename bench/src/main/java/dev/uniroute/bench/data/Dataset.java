package dev.uniroute.bench.data;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What some LLMs scored on some prompts, and what that cost.
 *
 * @param name name of the folder that it was read from
 * @param prompts N prompts with different ids
 * @param models M models with different ids
 * @param scores [M][N], in [0, 1] or missing
 * @param costs [M][N], USD of a call, >= 0 or missing
 * @param costSource where the costs are from
 * @param checksum SHA-256 of the files, hexadecimal
 */
public record Dataset(
        String name,
        List<MeasuredPrompt> prompts,
        List<MeasuredModel> models,
        Cells scores,
        Cells costs,
        CostSource costSource,
        String checksum) {

    public Dataset {
        prompts = List.copyOf(prompts);
        models = List.copyOf(models);
        requireDifferent(prompts.stream().map(MeasuredPrompt::id).toList(), "prompt");
        requireDifferent(models.stream().map(MeasuredModel::id).toList(), "model");
        requireShape(scores, models.size(), prompts.size());
        requireShape(costs, models.size(), prompts.size());
    }

    /** Index of a model; -1 if there is none of this name. */
    public int indexOfModel(String id) {
        return IntStream.range(0, models.size())
                .filter(m -> models.get(m).id().equals(id))
                .findFirst()
                .orElse(-1);
    }

    /** The data set of these models and prompts only, in this order. */
    public Dataset of(List<Integer> chosenModels, List<Integer> chosenPrompts) {
        return new Dataset(
                name,
                chosenPrompts.stream().map(prompts::get).toList(),
                chosenModels.stream().map(models::get).toList(),
                scores.of(chosenModels, chosenPrompts),
                costs.of(chosenModels, chosenPrompts),
                costSource,
                checksum);
    }

    private static void requireDifferent(List<String> ids, String what) {
        Set<String> seen = new HashSet<>();
        for (String id : ids) {
            if (!seen.add(id)) {
                throw new DataException(what + " " + id + " is there twice");
            }
        }
    }

    private static void requireShape(Cells cells, int models, int prompts) {
        if (cells.models() != models || cells.prompts() != prompts) {
            throw new IllegalArgumentException(cells + " for " + models + " models and " + prompts + " prompts");
        }
    }
}
