package dev.uniroute.bench.report;

import static dev.uniroute.bench.report.Html.escape;
import static dev.uniroute.bench.report.Html.format;
import static dev.uniroute.bench.report.Html.signed;

import dev.uniroute.bench.results.AgainstConstant;
import dev.uniroute.bench.results.Comparison;
import dev.uniroute.bench.results.LlmPoint;
import dev.uniroute.bench.results.MethodResult;
import dev.uniroute.bench.results.Results;
import dev.uniroute.routing.decision.Policy;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The tables of the report. */
final class ResultTables {

    private static final Set<String> NO_ROUTERS =
            Set.of("best_constant", "clairvoyant_mlp", "clairvoyant_ridge", "oracle");
    private static final List<String> RIVALS = List.of("zero_router", "k_means", "k_nn", "best_constant");

    private final Results results;

    ResultTables(Results results) {
        this.results = results;
    }

    /** Every method at one N_val. */
    String methods(int nVal) {
        List<String> rivals = RIVALS.stream()
                .filter(rival -> results.find(rival, nVal).isPresent())
                .toList();
        String head =
                "<th scope=\"col\">Method</th><th scope=\"col\">Area</th><th scope=\"col\">QNC</th><th scope=\"col\">Peak</th>"
                        + rivals.stream()
                                .map(rival -> "<th scope=\"col\">vs "
                                        + escape(MethodStyle.of(rival).label()) + "</th>")
                                .collect(Collectors.joining())
                        + "<th scope=\"col\">Gap closed</th>";
        String best = best(results, nVal);
        return table(
                head,
                results.methods().stream()
                        .filter(it -> it.key().nVal() == nVal)
                        .map(it -> methodRow(it, rivals, it.key().method().equals(best)))
                        .collect(Collectors.joining()));
    }

    private String methodRow(MethodResult it, List<String> rivals, boolean best) {
        return "<tr%s>%s".formatted(best ? " class=\"best\"" : "", name(it.key().method()))
                + cell(format(
                        "%.4f <small>±%.4f</small>", it.area().mean(), it.area().standardError()))
                + cell(qnc(it))
                + cell(format("%.3f", it.peak().mean()))
                + rivals.stream().map(rival -> difference(it, rival)).collect(Collectors.joining())
                + cell(gap(it))
                + "</tr>\n";
    }

    private static String qnc(MethodResult it) {
        double median = it.qnc().median();
        String text = Double.isFinite(median) ? format("%.0f %%", 100 * median) : "never";
        return text + format(" <small>in %.0f %%</small>", 100 * it.qnc().finiteShare());
    }

    private String difference(MethodResult it, String rival) {
        return results.find(it.key(), rival).map(ResultTables::difference).orElse(cell(""));
    }

    private static String difference(Comparison comparison) {
        String mark = comparison.isBetter() ? "▲ " : comparison.isWorse() ? "▼ " : "";
        String css = comparison.isBetter() ? "better" : comparison.isWorse() ? "worse" : "even";
        return "<td class=\"%s\">%s%s <small>%d:%d</small></td>"
                .formatted(
                        css,
                        mark,
                        signed(100 * comparison.difference().mean(), 2),
                        comparison.test().wins(),
                        comparison.test().losses());
    }

    private String gap(MethodResult it) {
        return results.highestCeiling(it.key().nVal()).stream()
                .flatMapToDouble(ceiling -> results.gapClosed(it.key(), ceiling).stream())
                .mapToObj(share -> signed(100 * share, 0).replaceFirst("^\\+", "") + " %")
                .findFirst()
                .orElse("");
    }

    /** Every method beside the LLM that is best on S_val. */
    String guard(int nVal) {
        String head =
                "<th scope=\"col\">Method</th><th scope=\"col\">Worse by over 0.2 points</th><th scope=\"col\">Mean gain</th>"
                        + "<th scope=\"col\">Mean saving</th><th scope=\"col\">Worse, without the guard</th>"
                        + "<th scope=\"col\">Gain, without it</th><th scope=\"col\">90 % intervals that held</th>";
        return table(
                head,
                results.methods().stream()
                        .filter(it -> it.key().nVal() == nVal)
                        .map(ResultTables::guardRow)
                        .collect(Collectors.joining()));
    }

    private static String guardRow(MethodResult it) {
        AgainstConstant with = it.guarding().with();
        AgainstConstant without = it.guarding().without();
        double held = it.groups().share();
        return "<tr>" + name(it.key().method())
                + cell(format("%.0f %%", 100 * with.belowShare()) + " <small>of splits</small>")
                + cell(signed(100 * with.gain(), 2))
                + cell(format("%.0f %%", 100 * with.saving()))
                + cell(format("%.0f %%", 100 * without.belowShare()))
                + cell(signed(100 * without.gain(), 2))
                + cell(Double.isNaN(held) ? "" : format("%.0f %%", 100 * held))
                + "</tr>\n";
    }

    /** The first method of the results by the margin of its guard. */
    String margins(int nVal) {
        MethodResult it = results.methods().stream()
                .filter(method -> method.key().nVal() == nVal)
                .findFirst()
                .orElseThrow();
        String rows = marginRow("none", it.guarding().without())
                + it.guarding().margins().stream()
                        .map(at -> marginRow(margin(at.margin()), at.against()))
                        .collect(Collectors.joining());
        return table(
                "<th scope=\"col\">Margin of %s</th><th scope=\"col\">Worse by over 0.2 points</th>"
                                .formatted(
                                        escape(MethodStyle.of(it.key().method()).label()))
                        + "<th scope=\"col\">Mean gain</th><th scope=\"col\">Mean saving</th>",
                rows);
    }

    private static String margin(double margin) {
        return format("%s", margin) + (margin == Policy.DEFAULT_GUARD_MARGIN ? " <small>the service's</small>" : "");
    }

    private static String marginRow(String margin, AgainstConstant against) {
        return "<tr><th scope=\"row\">" + margin + "</th>"
                + cell(format("%.0f %%", 100 * against.belowShare()) + " <small>of splits</small>")
                + cell(signed(100 * against.gain(), 2))
                + cell(format("%.0f %%", 100 * against.saving()))
                + "</tr>\n";
    }

    /** Every LLM with its number in the figures. */
    String llms() {
        List<LlmPoint> llms = Figures.numbered(results);
        return table(
                "<th scope=\"col\">No.</th><th scope=\"col\">LLM</th><th scope=\"col\">USD per 1,000 calls</th><th scope=\"col\">Mean score</th>",
                IntStream.range(0, llms.size())
                        .mapToObj(i -> "<tr><td>%d</td><th scope=\"row\">%s</th>%s%s</tr>%n"
                                .formatted(
                                        i + 1,
                                        escape(llms.get(i).id()),
                                        cell(Figures.usd(1000 * llms.get(i).cost())),
                                        cell(format("%.3f", llms.get(i).score()))))
                        .collect(Collectors.joining()));
    }

    /**
     * The router that is best by mean Area; where none was measured, the best of what was. The best single LLM is no router: its
     * Area counts its quality at costs for which it cannot be had.
     */
    static String best(Results results, int nVal) {
        return results.methods().stream()
                .filter(it -> it.key().nVal() == nVal)
                .max(Comparator.comparing(ResultTables::isRouter)
                        .thenComparingDouble(it -> it.area().mean()))
                .map(it -> it.key().method())
                .orElseThrow();
    }

    private static boolean isRouter(MethodResult it) {
        return !NO_ROUTERS.contains(it.key().method());
    }

    private static String name(String method) {
        MethodStyle style = MethodStyle.of(method);
        return "<th scope=\"row\"><span class=\"swatch %s\"></span>%s</th>"
                .formatted(style.css(), escape(style.label()));
    }

    private static String cell(String html) {
        return "<td>" + html + "</td>";
    }

    private static String table(String head, String rows) {
        return "<div class=\"scroll\"><table>\n<thead><tr>%s</tr></thead>\n<tbody>\n%s</tbody></table></div>\n"
                .formatted(head, rows);
    }
}
