package dev.uniroute.registry.comparison;

import dev.uniroute.registry.catalog.Model;
import dev.uniroute.registry.evaluation.Evaluations.Grade;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Models and prompts of which every model was graded on every prompt.
 *
 * @param models by name
 * @param prompts ids, ascending
 * @param leftOut names of the models that are not in it, ascending
 */
record GradedTable(List<GradedModel> models, List<String> prompts, List<String> leftOut) {

    GradedTable {
        models = List.copyOf(models);
        prompts = List.copyOf(prompts);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * A model and its grades.
     *
     * @param model the model
     * @param grades by prompt id
     */
    record GradedModel(Model model, Map<String, Grade> grades) {

        String name() {
            return model.name();
        }

        Grade grade(String prompt) {
            Grade grade = grades.get(prompt);
            if (grade == null) {
                throw new IllegalArgumentException(name() + " was not graded on prompt " + prompt);
            }
            return grade;
        }
    }

    /** The same models on at most so many of the prompts, drawn at random. */
    GradedTable sample(int most, SplittableRandom random) {
        if (prompts.size() <= most) {
            return this;
        }
        List<String> drawn = Folds.shuffled(prompts, random).subList(0, most).stream()
                .sorted()
                .toList();
        return new GradedTable(models, drawn, leftOut);
    }

    /** Collects models, then takes the largest table. */
    static final class Builder {
        private final NavigableSet<String> usable;
        private final List<GradedModel> models = new ArrayList<>();

        /**
         * @param usable ids of the prompts that may be in the table
         */
        Builder(NavigableSet<String> usable) {
            this.usable = usable;
        }

        void add(Model model, List<Grade> grades) {
            Map<String, Grade> known = new TreeMap<>();
            grades.stream()
                    .filter(grade -> usable.contains(grade.promptId()))
                    .forEach(grade -> known.put(grade.promptId(), grade));
            models.add(new GradedModel(model, known));
        }

        /**
         * Takes models from the most graded down, ties by name, as many (two or more, if there are so many) as make models
         * times prompts largest; of equal tables the one with more models. With one model it is that model's grades.
         */
        GradedTable largest() {
            List<GradedModel> mostGraded = models.stream()
                    .sorted(Comparator.comparingInt(
                                    (GradedModel model) -> -model.grades().size())
                            .thenComparing(GradedModel::name))
                    .toList();
            Set<String> common = new TreeSet<>(usable);
            Map<Integer, List<String>> tables = new LinkedHashMap<>();
            for (int size = 1; size <= mostGraded.size(); size++) {
                common.retainAll(mostGraded.get(size - 1).grades().keySet());
                tables.put(size, List.copyOf(common));
            }
            int size = tables.keySet().stream()
                    .filter(it -> it >= Math.min(2, mostGraded.size()))
                    .max(Comparator.comparingInt(
                            it -> it * tables.getOrDefault(it, List.of()).size()))
                    .orElse(0);
            return new GradedTable(
                    byName(mostGraded.subList(0, size)),
                    tables.getOrDefault(size, List.of()),
                    byName(mostGraded.subList(size, mostGraded.size())).stream()
                            .map(GradedModel::name)
                            .toList());
        }

        private static List<GradedModel> byName(List<GradedModel> models) {
            return models.stream()
                    .sorted(Comparator.comparing(GradedModel::name))
                    .toList();
        }
    }
}
