package dev.uniroute.cli.demo;

import dev.uniroute.cli.terminal.Figures;
import dev.uniroute.cli.terminal.Table;
import dev.uniroute.cli.terminal.Table.Column;
import dev.uniroute.v1.Candidate;
import dev.uniroute.v1.Decision;
import dev.uniroute.v1.ProfileState;
import dev.uniroute.v1.RoutedModel;
import java.util.ArrayList;
import java.util.List;

/**
 * The decisions about {@link DemoPrompt#ALL} at one moment.
 *
 * @param all in the order of the prompts, with their explanations
 */
record Decisions(List<Decision> all) {

    Decisions {
        all = List.copyOf(all);
    }

    /** How far the profile of a model is; UNSPECIFIED if the decisions did not see the model. */
    ProfileState profileOf(String model) {
        return all.stream()
                .flatMap(decision -> decision.getExplanation().getCandidatesList().stream())
                .filter(candidate -> candidate.getModel().getName().equals(model))
                .map(Candidate::getProfileState)
                .findFirst()
                .orElse(ProfileState.PROFILE_STATE_UNSPECIFIED);
    }

    /** What changed since then, one line per prompt. */
    List<String> movesSince(Decisions before) {
        List<String> moves = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            String from = before.model(i).getName();
            String to = model(i).getName();
            if (!from.equals(to)) {
                moves.add("%s: %s → %s".formatted(DemoPrompt.ALL.get(i).title(), from, to));
            }
        }
        return moves;
    }

    /** One row per prompt: who answers it, how well, at what cost. */
    Table table() {
        Table table = new Table(
                Column.text("prompt"),
                Column.text("model"),
                Column.number("quality"),
                Column.text("95 %"),
                Column.number("cost"));
        for (int i = 0; i < all.size(); i++) {
            table.row(
                    DemoPrompt.ALL.get(i).title(),
                    model(i).getName(),
                    Figures.quality(model(i).getPredictedQuality()),
                    Figures.interval(model(i).getQualityInterval()),
                    Figures.usd(model(i).getPredictedCostUsd()));
        }
        return table;
    }

    /** One row per prompt: before and after. */
    Table comparedWith(Decisions before) {
        Table table = new Table(
                Column.text("prompt"),
                Column.text("before"),
                Column.number("quality"),
                Column.number("cost"),
                Column.text("after"),
                Column.number("quality"),
                Column.number("cost"));
        for (int i = 0; i < all.size(); i++) {
            RoutedModel from = before.model(i);
            RoutedModel to = model(i);
            table.row(
                    DemoPrompt.ALL.get(i).title(),
                    from.getName(),
                    Figures.quality(from.getPredictedQuality()),
                    Figures.usd(from.getPredictedCostUsd()),
                    to.getName(),
                    Figures.quality(to.getPredictedQuality()),
                    Figures.usd(to.getPredictedCostUsd()));
        }
        return table;
    }

    private RoutedModel model(int prompt) {
        return all.get(prompt).getModel();
    }
}
