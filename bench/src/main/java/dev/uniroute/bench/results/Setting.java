package dev.uniroute.bench.results;

import dev.uniroute.bench.data.LabelSource;
import dev.uniroute.bench.data.Selection;
import dev.uniroute.bench.protocol.Plan;
import java.util.List;

/**
 * What was evaluated, and how.
 *
 * @param selection the data set
 * @param plan the plan
 * @param embedder name of the embedder
 * @param labels where the attributes of the prompts are from
 * @param leftOutNVals sizes of S_val that were asked for but for which the data set has too few prompts
 */
public record Setting(Selection selection, Plan plan, String embedder, LabelSource labels, List<Integer> leftOutNVals) {

    public Setting {
        leftOutNVals = List.copyOf(leftOutNVals);
    }
}
