package dev.uniroute.registry.comparison;

import dev.uniroute.registry.comparison.GradedTable.GradedModel;
import dev.uniroute.registry.training.RouterVersions.Stored;
import dev.uniroute.registry.training.TrainingMethod;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What to bear in mind with the figures of a comparison, for a person. */
final class Caveats {
    private Caveats() {}

    static List<String> of(List<Stored> versions, GradedTable table, GradedTable largest) {
        List<String> caveats = new ArrayList<>();
        for (Stored version : versions) {
            addSeen(version, table, caveats);
            if (version.description().method() instanceof TrainingMethod.ByVotes) {
                caveats.add("router version %d goes by votes: it is judged as if its profiles came from grades"
                        .formatted(version.number()));
            }
        }
        if (table.prompts().size() < largest.prompts().size()) {
            caveats.add("measured on %,d of %,d prompts, drawn at random"
                    .formatted(table.prompts().size(), largest.prompts().size()));
        }
        return caveats;
    }

    /** Profiles are made without the prompts held out; what the method itself learnt is not. */
    private static void addSeen(Stored version, GradedTable table, List<String> caveats) {
        Set<String> seen =
                table.models().stream().map(GradedModel::name).collect(Collectors.toCollection(HashSet::new));
        seen.retainAll(version.description().material().gradedModels());
        if (!seen.isEmpty()) {
            caveats.add(
                    "router version %d was trained on evaluations of %d of these %d models: it has seen grades of these"
                                    .formatted(
                                            version.number(),
                                            seen.size(),
                                            table.models().size())
                            + " prompts, which flatters it");
        }
    }
}
