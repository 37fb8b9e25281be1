package dev.uniroute.registry.training;

import dev.uniroute.registry.catalog.Catalog;
import dev.uniroute.registry.catalog.Model;
import dev.uniroute.registry.evaluation.Evaluations;
import dev.uniroute.registry.evaluation.Evaluations.Grade;
import dev.uniroute.registry.prompt.PromptEmbeddings;
import dev.uniroute.registry.prompt.PromptEmbeddings.EmbeddedPrompt;
import dev.uniroute.registry.training.RouterVersions.Material;
import dev.uniroute.routing.clustering.Points;
import dev.uniroute.routing.model.Price;
import dev.uniroute.routing.model.RoutableModel;
import dev.uniroute.routing.training.ScoreTable;
import dev.uniroute.routing.training.TrainingData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Puts together what a router version is trained from: the embeddings of all stored prompts in the order of their ids, and
 * what every model that is not deleted scored on them.
 */
public final class TrainingSource {
    private final PromptEmbeddings embeddings;
    private final Catalog catalog;
    private final Evaluations evaluations;

    public TrainingSource(PromptEmbeddings embeddings, Catalog catalog, Evaluations evaluations) {
        this.embeddings = embeddings;
        this.catalog = catalog;
        this.evaluations = evaluations;
    }

    /**
     * What a method is trained from.
     *
     * @param data prompts and scores
     * @param models names of the models that have scores, one per row of them
     */
    public record Source(TrainingData data, List<String> models) {
        public Source {
            models = List.copyOf(models);
        }

        /** How much of it there is; the models only if the method learns from their evaluations. */
        Material material(boolean learnsFromEvaluations) {
            return new Material(
                    data.prompts(), data.representative().size(), learnsFromEvaluations ? models : List.of());
        }
    }

    /**
     * Loads everything that is there now.
     *
     * @param embedder whose embeddings; a prompt that it has not embedded is left out
     * @throws IllegalArgumentException if there is no embedding at all
     */
    public Source load(String embedder) {
        List<EmbeddedPrompt> prompts = embeddings.load(embedder, false);
        Set<String> representative =
                embeddings.load(embedder, true).stream().map(EmbeddedPrompt::id).collect(Collectors.toSet());
        List<String> ids = prompts.stream().map(EmbeddedPrompt::id).toList();
        Table table = new Table(ids);
        catalog.all(Catalog.Filter.ALL).forEach(model -> table.add(model, evaluations.grades(model.id())));
        TrainingData data = new TrainingData(
                ids,
                Points.of(prompts.stream().map(it -> it.text().embedding()).toList()),
                IntStream.range(0, ids.size())
                        .filter(n -> representative.contains(ids.get(n)))
                        .boxed()
                        .toList(),
                table.scores());
        return new Source(data, table.models);
    }

    /** Grows by one row per model that was graded on at least one of the prompts. */
    private static final class Table {
        private final Map<String, Integer> columns = new HashMap<>();
        private final List<String> models = new ArrayList<>();
        private final List<double[]> scores = new ArrayList<>();
        private final List<Double> costs = new ArrayList<>();

        Table(List<String> ids) {
            ids.forEach(id -> columns.put(id, columns.size()));
        }

        void add(Model model, List<Grade> grades) {
            List<Grade> known = grades.stream()
                    .filter(grade -> columns.containsKey(grade.promptId()))
                    .toList();
            if (known.isEmpty()) {
                return;
            }
            double[] row = new double[columns.size()];
            Arrays.fill(row, Double.NaN);
            known.forEach(grade -> row[columns.getOrDefault(grade.promptId(), 0)] = grade.score());
            models.add(model.name());
            scores.add(row);
            costs.add(meanCost(known, model.spec().price()));
        }

        ScoreTable scores() {
            return new ScoreTable(
                    columns.size(),
                    scores,
                    costs.stream().mapToDouble(Double::doubleValue).toArray());
        }

        /** Where neither tokens nor costs were ever known, the price of a call that is assumed. */
        private static double meanCost(List<Grade> grades, Price price) {
            double mean = grades.stream()
                    .mapToDouble(grade -> grade.cost(price))
                    .average()
                    .orElse(0);
            return mean > 0 ? mean : price.cost(0, RoutableModel.ASSUMED_OUTPUT_TOKENS);
        }
    }
}
