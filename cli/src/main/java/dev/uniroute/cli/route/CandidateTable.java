package dev.uniroute.cli.route;

import dev.uniroute.cli.terminal.EnumNames;
import dev.uniroute.cli.terminal.Figures;
import dev.uniroute.cli.terminal.Table;
import dev.uniroute.cli.terminal.Table.Column;
import dev.uniroute.v1.Candidate;
import dev.uniroute.v1.Exclusion;
import dev.uniroute.v1.Explanation;
import dev.uniroute.v1.ProfileState;
import dev.uniroute.v1.RoutedModel;
import java.util.List;
import java.util.Locale;

/** The candidates of a decision, best first; then those that were excluded, and why. */
final class CandidateTable {

    private CandidateTable() {}

    static Table of(Explanation explanation) {
        Table table = new Table(
                Column.number("rank"),
                Column.text("model"),
                Column.number("quality"),
                Column.text("95 %"),
                Column.number("cost"),
                Column.number("penalty"),
                Column.number("score"),
                Column.number("share"),
                Column.number("evaluations"),
                Column.text("profile"),
                Column.text("excluded because"));
        List<Candidate> candidates = explanation.getCandidatesList();
        for (int i = 0; i < candidates.size(); i++) {
            addRow(
                    table,
                    i + 1,
                    candidates.get(i),
                    !explanation.getDefaultModel().isEmpty());
        }
        return table;
    }

    private static void addRow(Table table, int rank, Candidate candidate, boolean guarded) {
        RoutedModel model = candidate.getModel();
        boolean considered = candidate.getExclusion() == Exclusion.EXCLUSION_UNSPECIFIED;
        boolean known = candidate.getProfileState() != ProfileState.PROFILE_STATE_UNSPECIFIED;
        table.row(
                considered ? Integer.toString(rank) : "",
                model.getName(),
                known ? Figures.quality(model.getPredictedQuality()) : "",
                known ? Figures.interval(model.getQualityInterval()) : "",
                known ? Figures.usd(model.getPredictedCostUsd()) : "",
                guarded && considered ? score(candidate.getGuardPenalty()) : "",
                candidate.hasScore() ? score(candidate.getScore()) : "",
                candidate.hasShare() ? Figures.percent(candidate.getShare()) : "",
                known ? Integer.toString(candidate.getEvaluations()) : "",
                known ? EnumNames.of(candidate.getProfileState()) : "",
                considered ? "" : exclusion(candidate));
    }

    private static String score(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    private static String exclusion(Candidate candidate) {
        String name = EnumNames.of(candidate.getExclusion());
        return candidate.getExclusionDetail().isEmpty() ? name : name + ": " + candidate.getExclusionDetail();
    }
}
