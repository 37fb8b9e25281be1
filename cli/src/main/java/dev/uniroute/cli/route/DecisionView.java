package dev.uniroute.cli.route;

import dev.uniroute.cli.terminal.EnumNames;
import dev.uniroute.cli.terminal.Facts;
import dev.uniroute.cli.terminal.Figures;
import dev.uniroute.cli.terminal.Palette;
import dev.uniroute.v1.Candidate;
import dev.uniroute.v1.Decision;
import dev.uniroute.v1.DecisionStatus;
import dev.uniroute.v1.Explanation;
import dev.uniroute.v1.RoutedModel;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A decision for a person: the model, why, what to expect of it, whom to call if it fails. */
final class DecisionView {

    private DecisionView() {}

    static String render(Decision decision, Palette palette) {
        RoutedModel model = decision.getModel();
        Facts facts = new Facts()
                .add("why", why(decision))
                .add("quality", quality(model))
                .add(
                        "cost",
                        Figures.usd(model.getPredictedCostUsd()) + " for " + Figures.count(decision.getInputTokens())
                                + " input tokens and the output it is expected to write")
                .addUnlessEmpty("call", call(model))
                .addUnlessEmpty("else", fallbacks(decision))
                .add(
                        "by",
                        "router %d, snapshot %d, decision %s"
                                .formatted(
                                        decision.getRouterVersion(),
                                        decision.getSnapshotVersion(),
                                        decision.getDecisionId()));
        String text = heading(decision, palette) + "\n" + facts.render(palette);
        return decision.hasExplanation() ? text + "\n" + explanation(decision, palette) : text;
    }

    private static String heading(Decision decision, Palette palette) {
        String name = palette.bold(decision.getModel().getName());
        if (decision.getStatus() == DecisionStatus.DECISION_STATUS_ROUTED) {
            return name;
        }
        return name + "  " + palette.yellow(EnumNames.of(decision.getStatus())) + ": " + decision.getStatusReason();
    }

    private static String why(Decision decision) {
        if (decision.getStatus() == DecisionStatus.DECISION_STATUS_DEFAULTED) {
            return "it is the default model";
        }
        Optional<Candidate> mixed = decision.getExplanation().getCandidatesList().stream()
                .findFirst()
                .filter(Candidate::hasShare);
        if (mixed.isPresent()) {
            return "its turn: " + Figures.percent(mixed.get().getShare())
                    + " of all prompts go to it to keep the budget";
        }
        double lambda = decision.getLambda();
        return lambda > 0
                ? "smallest expected loss + %s x cost: a point of quality (0.01) is worth %s"
                        .formatted(Figures.number(lambda), Figures.usd(0.01 / lambda))
                : "best by quality alone, or cheapest above the quality floor";
    }

    private static String quality(RoutedModel model) {
        return "%s expected (95 %%: %s)"
                .formatted(Figures.quality(model.getPredictedQuality()), Figures.interval(model.getQualityInterval()));
    }

    private static String call(RoutedModel model) {
        return model.getEndpoint().isEmpty() ? "" : model.getProviderModel() + " at " + model.getEndpoint();
    }

    private static String fallbacks(Decision decision) {
        return decision.getFallbacksList().stream()
                .map(model -> "%s (%s, %s)"
                        .formatted(
                                model.getName(),
                                Figures.quality(model.getPredictedQuality()),
                                Figures.usd(model.getPredictedCostUsd())))
                .collect(Collectors.joining(", "));
    }

    private static String explanation(Decision decision, Palette palette) {
        return kind(decision.getExplanation())
                + attributes(decision.getExplanation())
                + guard(decision.getExplanation())
                + CandidateTable.of(decision.getExplanation()).render(palette);
    }

    private static String kind(Explanation explanation) {
        return explanation.hasCluster()
                ? "the prompt is of cluster %d: what a model was graded there is in ./uniroute models show MODEL%n"
                        .formatted(explanation.getCluster())
                : "the prompt is judged by the %d representative prompts nearest to it%n"
                        .formatted(explanation.getFeaturesCount());
    }

    /** Most pronounced first. */
    private static String attributes(Explanation explanation) {
        return explanation.getAttributesMap().isEmpty()
                ? ""
                : explanation.getAttributesMap().entrySet().stream()
                        .sorted(Map.Entry.<String, Double>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                        .map(it -> it.getKey() + " " + Figures.quality(it.getValue()))
                        .collect(Collectors.joining(", ", "by its attributes: ", "\n"));
    }

    private static String guard(Explanation explanation) {
        return explanation.getDefaultModel().isEmpty()
                ? ""
                : "%s is left only for a gain beyond %s standard errors of it: the penalty of the others%n"
                        .formatted(explanation.getDefaultModel(), Figures.number(explanation.getGuardMargin()));
    }
}
