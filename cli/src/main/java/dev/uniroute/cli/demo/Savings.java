package dev.uniroute.cli.demo;

import dev.uniroute.cli.terminal.Figures;
import dev.uniroute.v1.Candidate;
import dev.uniroute.v1.Decision;
import dev.uniroute.v1.RoutedModel;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What routing is predicted to save against always calling the one model that is best on average.
 *
 * @param best name of that model
 * @param alone its mean quality and cost
 * @param routed mean quality and cost of the models that were chosen
 */
record Savings(String best, Mean alone, Mean routed) {

    /**
     * Means per prompt.
     *
     * @param quality in [0, 1]
     * @param costUsd in USD
     */
    record Mean(double quality, double costUsd) {

        private static Mean of(List<RoutedModel> predictions) {
            return new Mean(
                    predictions.stream()
                            .mapToDouble(RoutedModel::getPredictedQuality)
                            .average()
                            .orElseThrow(),
                    predictions.stream()
                            .mapToDouble(RoutedModel::getPredictedCostUsd)
                            .average()
                            .orElseThrow());
        }

        private String describe() {
            return "quality %s at %s per 1,000 prompts"
                    .formatted(Figures.quality(quality), Figures.usd(1_000 * costUsd));
        }
    }

    /** From decisions with explanations, at least one, that all consider the same models. */
    static Savings of(List<Decision> decisions) {
        Map<String, Mean> models = decisions.stream()
                .flatMap(decision -> decision.getExplanation().getCandidatesList().stream())
                .filter(Candidate::hasScore)
                .map(Candidate::getModel)
                .collect(Collectors.groupingBy(
                        RoutedModel::getName, Collectors.collectingAndThen(Collectors.toList(), Mean::of)));
        Map.Entry<String, Mean> best = models.entrySet().stream()
                .max(Comparator.comparingDouble(model -> model.getValue().quality()))
                .orElseThrow();
        return new Savings(
                best.getKey(),
                best.getValue(),
                Mean.of(decisions.stream().map(Decision::getModel).toList()));
    }

    /** Two lines and the difference. */
    String describe() {
        return "always %s: %s%nrouted: %s, %.0f %% less"
                .formatted(best, alone.describe(), routed.describe(), 100 * (1 - routed.costUsd() / alone.costUsd()));
    }
}
