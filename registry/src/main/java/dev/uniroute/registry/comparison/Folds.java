package dev.uniroute.registry.comparison;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A split of n prompts into folds whose sizes differ by one at most.
 *
 * @param prompts per fold the indices of its prompts, ascending
 */
record Folds(List<List<Integer>> prompts) {

    Folds {
        prompts = prompts.stream().map(List::copyOf).toList();
    }

    /** Splits at random; n >= folds. */
    static Folds split(int n, int folds, SplittableRandom random) {
        List<Integer> shuffled = shuffled(IntStream.range(0, n).boxed().toList(), random);
        return new Folds(IntStream.range(0, folds)
                .mapToObj(fold -> IntStream.iterate(fold, i -> i < n, i -> i + folds)
                        .mapToObj(shuffled::get)
                        .sorted()
                        .toList())
                .toList());
    }

    static <T> List<T> shuffled(List<T> items, SplittableRandom random) {
        List<T> shuffled = new ArrayList<>(items);
        for (int i = shuffled.size(); i > 1; i--) {
            Collections.swap(shuffled, i - 1, random.nextInt(i));
        }
        return shuffled;
    }
}
