package dev.uniroute.cli.simulate;

import dev.uniroute.cli.terminal.Figures;
import dev.uniroute.cli.terminal.Palette;
import dev.uniroute.cli.terminal.Table;
import dev.uniroute.cli.terminal.Table.Column;
import dev.uniroute.v1.SimulatedSide;
import dev.uniroute.v1.Simulation;

/** A simulation as two tables: the figures of both sides, and the shares. */
final class SimulationView {

    private SimulationView() {}

    static String text(Simulation simulation, Palette palette) {
        StringBuilder text = new StringBuilder();
        if (simulation.getPrompts() > 0) {
            text.append(figures(simulation).render(palette))
                    .append('\n')
                    .append(shares(simulation).render(palette))
                    .append('\n');
        }
        text.append("%s of %s would go to another model"
                .formatted(Figures.count(simulation.getChanged()), Figures.count(simulation.getPrompts())));
        simulation
                .getSkippedList()
                .forEach(skipped -> text.append(
                        "\nleft out: %s (%s)".formatted(Figures.count(skipped.getCount()), skipped.getReason())));
        return text.toString();
    }

    private static Table figures(Simulation simulation) {
        SimulatedSide now = simulation.getInForce();
        SimulatedSide then = simulation.getSimulated();
        Table table =
                new Table(Column.text(""), Column.number("in force"), Column.number("simulated"), Column.text(""));
        table.row(
                "predicted quality",
                Figures.quality(now.getPredictedQuality()),
                Figures.quality(then.getPredictedQuality()),
                "");
        table.row(
                "predicted cost", Figures.usd(now.getPredictedCostUsd()), Figures.usd(then.getPredictedCostUsd()), "");
        if (now.getActualCount() > 0 && then.getActualCount() > 0) {
            table.row(
                    "actual score",
                    Figures.quality(now.getActualScore()),
                    Figures.quality(then.getActualScore()),
                    known(now, then));
            table.row("actual cost", Figures.usd(now.getActualCostUsd()), Figures.usd(then.getActualCostUsd()), "");
        }
        return table;
    }

    private static String known(SimulatedSide now, SimulatedSide then) {
        return "known of %s and %s"
                .formatted(Figures.count(now.getActualCount()), Figures.count(then.getActualCount()));
    }

    private static Table shares(Simulation simulation) {
        Table table = new Table(Column.text("model"), Column.number("in force"), Column.number("simulated"));
        simulation
                .getSharesList()
                .forEach(model -> table.row(
                        model.getModel(), Figures.percent(model.getInForce()), Figures.percent(model.getSimulated())));
        return table;
    }
}
