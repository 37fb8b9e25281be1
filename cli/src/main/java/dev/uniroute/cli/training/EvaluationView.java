package dev.uniroute.cli.training;

import dev.uniroute.cli.terminal.Figures;
import dev.uniroute.cli.terminal.Palette;
import dev.uniroute.cli.terminal.Table;
import dev.uniroute.cli.terminal.Table.Column;
import dev.uniroute.v1.ConstantFigures;
import dev.uniroute.v1.PairedDifference;
import dev.uniroute.v1.RouterEvaluation;
import dev.uniroute.v1.RouterFigures;
import java.util.Locale;

/** A comparison for a person: the routers, the single models, and what to bear in mind. */
final class EvaluationView {

    private EvaluationView() {}

    static String render(RouterEvaluation evaluation, Palette palette) {
        StringBuilder text = new StringBuilder("%s prompts that %d models are graded on, %d folds%n%n"
                .formatted(
                        Figures.count(evaluation.getPrompts()), evaluation.getConstantsCount(), evaluation.getFolds()));
        text.append(routers(evaluation).render(palette));
        if (evaluation.hasAgainst()) {
            text.append("area of %d less that of %d: %s%n"
                    .formatted(
                            evaluation.getCandidate().getRouterVersion(),
                            evaluation.getAgainst().getRouterVersion(),
                            difference(evaluation.getAreaDifference())));
        }
        text.append('\n').append(models(evaluation).render(palette));
        if (evaluation.getLeftOutModelsCount() > 0) {
            text.append("left out, graded on too few of the same prompts: %s%n"
                    .formatted(String.join(", ", evaluation.getLeftOutModelsList())));
        }
        evaluation.getCaveatsList().forEach(caveat -> text.append("note: %s%n".formatted(caveat)));
        return text.toString();
    }

    private static Table routers(RouterEvaluation evaluation) {
        Table table = new Table(
                Column.number("router"),
                Column.number("area"),
                Column.number("QNC"),
                Column.number("peak"),
                Column.text("less " + evaluation.getBestConstant() + ", at its cost"));
        addRouter(table, evaluation.getCandidate());
        if (evaluation.hasAgainst()) {
            addRouter(table, evaluation.getAgainst());
        }
        return table;
    }

    private static void addRouter(Table table, RouterFigures router) {
        table.row(
                Long.toString(router.getRouterVersion()),
                score(router.getArea()),
                router.hasQnc() ? String.format(Locale.ROOT, "%.0f %%", 100 * router.getQnc()) : "never",
                score(router.getPeak()),
                difference(router.getBestConstantDifference()));
    }

    private static Table models(RouterEvaluation evaluation) {
        Table table = new Table(
                Column.text("model"),
                Column.number("quality"),
                Column.number("cost"),
                Column.text("router %d less it, at its cost"
                        .formatted(evaluation.getCandidate().getRouterVersion())));
        for (ConstantFigures constant : evaluation.getConstantsList()) {
            boolean best = constant.getModel().equals(evaluation.getBestConstant());
            table.row(
                    constant.getModel() + (best ? " (best)" : ""),
                    score(constant.getQuality()),
                    Figures.usd(constant.getCostUsd()),
                    difference(constant.getCandidateDifference()));
        }
        return table;
    }

    private static String score(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    private static String difference(PairedDifference difference) {
        return String.format(Locale.ROOT, "%+.4f ± %.4f", difference.getMean(), difference.getStandardError());
    }
}
