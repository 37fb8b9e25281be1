package dev.uniroute.bench.evaluate;

import dev.uniroute.bench.data.Dataset;
import dev.uniroute.bench.protocol.Plan;
import dev.uniroute.bench.protocol.Split;
import dev.uniroute.bench.results.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is going to happen, in a few lines. */
final class Intro {

    private Intro() {}

    static List<String> of(Setting setting) {
        Dataset dataset = setting.selection().dataset();
        Plan plan = setting.plan();
        List<String> lines = new ArrayList<>();
        lines.add("%s: %,d prompts, %d LLMs of which %d are unseen; %d splits, N_val %s, costs %s"
                .formatted(
                        dataset.name(),
                        dataset.prompts().size(),
                        dataset.models().size(),
                        Split.unseen(dataset.models().size(), plan.unseenShare()),
                        plan.splits(),
                        plan.nVals(),
                        dataset.costSource().name().toLowerCase(Locale.ROOT)));
        if (!setting.selection().leftOutModels().isEmpty()
                || setting.selection().leftOutPrompts() > 0) {
            lines.add(
                    "left out: %d LLMs without enough scores or a cost, %d prompts without all scores (--complete, --models)"
                            .formatted(
                                    setting.selection().leftOutModels().size(),
                                    setting.selection().leftOutPrompts()));
        }
        if (!setting.leftOutNVals().isEmpty()) {
            lines.add("left out: N_val " + setting.leftOutNVals() + ", which leave too few prompts for training");
        }
        return lines;
    }
}
