package dev.uniroute.bench.protocol;

import dev.uniroute.bench.data.DataException;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * One random division of LLMs and prompts (METHOD section 3).
 *
 * <ul>
 *   <li>LLMs: {@code round(share M)} are unseen, at least 2, and at least 2 are left for training.
 *   <li>Prompts: 30 % are for testing. The others stand in random order: the first N_val are for validation (S_val), and
 *       training has what follows the first {@code max(10 % of all, N_val)}.
 * </ul>
 *
 * <p>So S_val of 50 is a part of S_val of 100, and the training prompts are the same ones up to N_val = 10 %.
 *
 * @param number 0, 1, ...: which split it is
 * @param trainingModels indices of the training LLMs, ascending
 * @param unseenModels indices of the unseen LLMs, ascending
 * @param test indices of the test prompts, ascending
 * @param others indices of the other prompts, in random order
 */
public record Split(
        int number,
        List<Integer> trainingModels,
        List<Integer> unseenModels,
        List<Integer> test,
        List<Integer> others) {

    private static final int FEWEST_MODELS = 2;

    public Split {
        trainingModels = List.copyOf(trainingModels);
        unseenModels = List.copyOf(unseenModels);
        test = List.copyOf(test);
        others = List.copyOf(others);
    }

    /**
     * Draws a split.
     *
     * @param models M, >= 4
     * @param prompts N, >= 100
     * @param unseenShare in (0, 1)
     * @param seed of the run; the split depends on it and on {@code number}
     */
    public static Split draw(int number, int models, int prompts, double unseenShare, long seed) {
        SplittableRandom random = new SplittableRandom(Seeds.of(seed, number));
        int[] modelOrder = Seeds.permutation(models, random);
        int[] promptOrder = Seeds.permutation(prompts, random);
        int unseen = unseen(models, unseenShare);
        int test = testPrompts(prompts);
        return new Split(
                number,
                sorted(modelOrder, unseen, models),
                sorted(modelOrder, 0, unseen),
                sorted(promptOrder, 0, test),
                Arrays.stream(promptOrder, test, prompts).boxed().toList());
    }

    /** How many of M LLMs are unseen. */
    public static int unseen(int models, double share) {
        return Math.clamp(Math.round(share * models), FEWEST_MODELS, models - FEWEST_MODELS);
    }

    /** How many of N prompts are for testing. */
    static int testPrompts(int prompts) {
        return (int) Math.round(0.3 * prompts);
    }

    /** Whether N prompts allow so many for validation: at least a third of all must be left for training. */
    public static boolean allows(int prompts, int nVal) {
        return 3 * (prompts - testPrompts(prompts) - pool(prompts, nVal)) >= prompts;
    }

    /** S_val: the first N_val of the prompts that are not for testing. */
    public List<Integer> validation(int nVal) {
        return others.subList(0, nVal);
    }

    /** The prompts for training, ascending. */
    public List<Integer> training(int nVal) {
        int prompts = test.size() + others.size();
        if (!allows(prompts, nVal)) {
            throw new DataException("%d validation prompts of %d leave too few for training".formatted(nVal, prompts));
        }
        return others.subList(pool(prompts, nVal), others.size()).stream()
                .sorted()
                .toList();
    }

    private static int pool(int prompts, int nVal) {
        return Math.max(prompts / 10, nVal);
    }

    private static List<Integer> sorted(int[] order, int from, int to) {
        return IntStream.range(from, to).map(i -> order[i]).sorted().boxed().toList();
    }
}
