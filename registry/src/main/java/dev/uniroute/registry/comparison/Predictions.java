package dev.uniroute.registry.comparison;

import dev.uniroute.registry.catalog.Model;
import dev.uniroute.registry.comparison.GradedTable.GradedModel;
import dev.uniroute.registry.evaluation.Evaluations.Grade;
import dev.uniroute.routing.embedding.EmbeddedText;
import dev.uniroute.routing.model.ModelEndpoint;
import dev.uniroute.routing.model.RoutableModel;
import dev.uniroute.routing.profile.Observation;
import dev.uniroute.routing.profile.Prediction;
import dev.uniroute.routing.profile.Profile;
import dev.uniroute.routing.profile.ProfileState;
import dev.uniroute.routing.promptmap.FeatureWeights;
import dev.uniroute.routing.training.TrainedRouter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a router version expects of every model on every prompt of a table, each prompt seen by profiles that were estimated
 * without its fold. Losses and costs in USD, [m][n].
 */
final class Predictions {

    private final JudgedVersion version;
    private final GradedTable table;
    private final List<EmbeddedText> prompts;
    private final double[][] losses;
    private final double[][] costs;

    private Predictions(JudgedVersion version, GradedTable table) {
        this.version = version;
        this.table = table;
        this.prompts = table.prompts().stream().map(version::prompt).toList();
        this.losses = new double[table.models().size()][prompts.size()];
        this.costs = new double[table.models().size()][prompts.size()];
    }

    /** Estimates a profile per model and fold, and predicts what was held out. */
    static Predictions of(JudgedVersion version, GradedTable table, Folds folds, Runnable checkpoint) {
        Predictions predictions = new Predictions(version, table);
        for (List<Integer> heldOut : folds.prompts()) {
            predictions.predict(heldOut, checkpoint);
        }
        return predictions;
    }

    /** Number of the router version. */
    long routerVersion() {
        return version.version().number();
    }

    /** Expected loss of model m on prompt n, [m][n]. */
    double[][] losses() {
        return losses;
    }

    /** Expected cost of model m on prompt n in USD, [m][n]. */
    double[][] costs() {
        return costs;
    }

    private void predict(List<Integer> heldOut, Runnable checkpoint) {
        TrainedRouter router = HeldOut.without(
                version.version().router(),
                heldOut.stream().map(table.prompts()::get).collect(Collectors.toSet()));
        List<FeatureWeights> weights = heldOut.stream()
                .map(n -> router.promptMap().weigh(prompts.get(n).embedding()))
                .toList();
        checkpoint.run();
        List<Learnt> learnt = learnt(router, heldOut);
        for (int m = 0; m < losses.length; m++) {
            checkpoint.run();
            GradedModel graded = table.models().get(m);
            Profile profile = router.estimator()
                    .estimate(learnt.stream().map(prompt -> prompt.of(graded)).toList(), ProfileState.ACTIVE);
            RoutableModel model = routable(graded.model(), profile);
            for (int i = 0; i < weights.size(); i++) {
                int n = heldOut.get(i);
                Prediction prediction = profile.predict(weights.get(i));
                losses[m][n] = prediction.loss();
                costs[m][n] = model.expectedCost(prompts.get(n).tokens(), prediction);
            }
        }
    }

    /** The prompts that profiles are estimated from, as the estimator sees them. */
    private List<Learnt> learnt(TrainedRouter router, List<Integer> heldOut) {
        Set<Integer> without = new HashSet<>(heldOut);
        return IntStream.range(0, prompts.size())
                .filter(n -> !without.contains(n))
                .mapToObj(n -> new Learnt(
                        table.prompts().get(n),
                        router.estimator()
                                .design(table.prompts().get(n), prompts.get(n).embedding())
                                .orElseThrow(),
                        prompts.get(n).tokens()))
                .toList();
    }

    private record Learnt(String id, FeatureWeights design, int tokens) {

        private Observation of(GradedModel model) {
            Grade grade = model.grade(id);
            return new Observation(
                    design,
                    tokens,
                    grade.score(),
                    Math.toIntExact(grade.inputTokens()),
                    Math.toIntExact(grade.outputTokens()));
        }
    }

    private static RoutableModel routable(Model model, Profile profile) {
        return new RoutableModel(
                model.name(),
                new ModelEndpoint(model.spec().providerModel(), ""),
                model.spec().traits(),
                model.spec().price(),
                true,
                profile);
    }
}
