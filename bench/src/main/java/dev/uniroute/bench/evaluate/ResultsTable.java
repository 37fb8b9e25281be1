package dev.uniroute.bench.evaluate;

import dev.uniroute.bench.results.MethodResult;
import dev.uniroute.bench.results.Results;
import dev.uniroute.cli.terminal.Palette;
import dev.uniroute.cli.terminal.Table;
import dev.uniroute.cli.terminal.Table.Column;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Area by method and N_val, for the terminal. */
final class ResultsTable {

    private ResultsTable() {}

    static String of(Results results) {
        List<Integer> nVals = results.setting().plan().nVals();
        Table table = new Table(Stream.concat(
                        Stream.of(Column.text("Area")), nVals.stream().map(n -> Column.number("N_val " + n)))
                .toArray(Column[]::new));
        for (String method : results.setting().plan().methods()) {
            table.row(Stream.concat(
                            Stream.of(method),
                            nVals.stream().map(n -> cell(results.find(method, n).orElseThrow())))
                    .toArray(String[]::new));
        }
        return table.render(Palette.PLAIN).stripTrailing();
    }

    private static String cell(MethodResult result) {
        return String.format(
                Locale.ROOT, "%.4f ±%.4f", result.area().mean(), result.area().standardError());
    }
}
