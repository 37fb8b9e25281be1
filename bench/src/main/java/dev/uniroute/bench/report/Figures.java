package dev.uniroute.bench.report;

import static dev.uniroute.bench.report.Html.coordinate;
import static dev.uniroute.bench.report.Html.escape;
import static dev.uniroute.bench.report.Html.format;

import dev.uniroute.bench.results.CurveBand;
import dev.uniroute.bench.results.Lead;
import dev.uniroute.bench.results.LlmPoint;
import dev.uniroute.bench.results.MethodResult;
import dev.uniroute.bench.results.Results;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The drawings of the report, each once for a wide and once for a narrow window. */
final class Figures {

    private static final double CALLS = 1000;
    private static final String COST_AXIS = "cost in USD per 1,000 calls (logarithmic)";

    private final Results results;
    private final List<Double> costs;

    Figures(Results results) {
        this.results = results;
        this.costs = results.grid().costs();
    }

    /** All curves at one N_val, with every LLM as a point. */
    String curves(int nVal) {
        List<MethodResult> methods =
                results.methods().stream().filter(it -> it.key().nVal() == nVal).toList();
        double low = Stream.concat(
                        methods.stream().flatMap(it -> range(it.curve(), CurveBand::low)),
                        results.llms().stream().map(LlmPoint::score))
                .min(Comparator.naturalOrder())
                .orElse(0.0);
        double high = Stream.concat(
                        methods.stream().flatMap(it -> range(it.curve(), CurveBand::high)),
                        results.llms().stream().map(LlmPoint::score))
                .max(Comparator.naturalOrder())
                .orElse(1.0);
        return both(canvas -> {
            SvgChart chart = chart(canvas, low, high)
                    .axes(COST_AXIS, Figures::usd, "quality: mean score of the answers", v -> format("%.2f", v));
            drawBands(
                    chart,
                    methods.stream().map(it -> new Lead(it.key(), it.curve())).toList());
            drawLlms(chart, canvas);
            return chart.render("Quality against cost at N_val " + nVal);
        });
    }

    /** How far each curve is above ZeroRouter's at equal cost. */
    String leads(int nVal) {
        List<Lead> leads = results.leads().stream()
                .filter(it -> it.key().nVal() == nVal)
                .filter(it -> !List.of("oracle", "zero_router", "pareto_random", "best_constant")
                        .contains(it.key().method()))
                .toList();
        if (leads.isEmpty()) {
            return "";
        }
        double low = Math.min(0, extreme(leads, CurveBand::low).min().orElse(0));
        double high = Math.max(0, extreme(leads, CurveBand::high).max().orElse(0));
        return both(canvas -> {
            SvgChart chart = chart(canvas, low, high)
                    .axes(COST_AXIS, Figures::usd, "points of quality above ZeroRouter", v -> Html.signed(100 * v, 1))
                    .level(0);
            drawBands(chart, leads);
            return chart.render("Difference to ZeroRouter at equal cost, N_val " + nVal);
        });
    }

    /** Area against N_val. */
    String areas() {
        List<MethodResult> methods = results.methods().stream()
                .filter(it -> !it.key().method().equals("oracle"))
                .toList();
        double low = methods.stream().mapToDouble(it -> area(it, -1)).min().orElse(0);
        double high = methods.stream().mapToDouble(it -> area(it, 1)).max().orElse(1);
        List<Integer> nVals = results.setting().plan().nVals();
        return both(canvas -> {
            Scale x = Scale.logarithmic(nVals.getFirst(), nVals.getLast(), canvas.left(), canvas.right());
            Scale y = Scale.linear(low, high, canvas.bottom(), canvas.top() + 14);
            SvgChart chart = new SvgChart(canvas, x, y)
                    .axes(
                            "graded prompts per new LLM, N_val (logarithmic)",
                            v -> format("%.0f", v),
                            "Area",
                            v -> format("%.3f", v));
            for (String method : results.setting().plan().methods()) {
                List<MethodResult> line = methods.stream()
                        .filter(it -> it.key().method().equals(method))
                        .toList();
                MethodStyle style = MethodStyle.of(method);
                if (!line.isEmpty()) {
                    chart.line(
                            style,
                            line.size(),
                            i -> line.get(i).key().nVal(),
                            i -> line.get(i).area().mean());
                    line.forEach(
                            it -> chart.dot(style, it.key().nVal(), it.area().mean(), area(it, -1), area(it, 1)));
                }
            }
            return chart.render("Area against N_val");
        });
    }

    private static String both(Function<Canvas, String> draw) {
        return draw.apply(Canvas.WIDE) + draw.apply(Canvas.NARROW);
    }

    private SvgChart chart(Canvas canvas, double low, double high) {
        return new SvgChart(
                canvas,
                Scale.logarithmic(CALLS * costs.getFirst(), CALLS * costs.getLast(), canvas.left(), canvas.right()),
                Scale.linear(low, high, canvas.bottom(), canvas.top() + 14));
    }

    /** All bands below all lines; the product's own line on top. */
    private void drawBands(SvgChart chart, List<Lead> curves) {
        int n = costs.size();
        for (Lead curve : curves) {
            CurveBand band = curve.band();
            chart.band(style(curve), n, i -> CALLS * costs.get(i), band::low, band::high);
        }
        for (Lead curve : curves.reversed()) {
            chart.line(style(curve), n, i -> CALLS * costs.get(i), curve.band()::mean);
        }
    }

    private void drawLlms(SvgChart chart, Canvas canvas) {
        LabelPlacer placer = new LabelPlacer(canvas);
        List<LlmPoint> llms = numbered(results);
        llms.forEach(llm -> placer.point(x(chart, llm), y(chart, llm)));
        List<Integer> bestFirst = IntStream.range(0, llms.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -llms.get(i).score()))
                .toList();
        for (int i : bestFirst) {
            LlmPoint llm = llms.get(i);
            chart.add("<circle class=\"llm\" cx=\"%s\" cy=\"%s\" r=\"3\"><title>%d %s: %.3f</title></circle>"
                    .formatted(
                            coordinate(x(chart, llm)),
                            coordinate(y(chart, llm)),
                            i + 1,
                            escape(llm.id()),
                            llm.score()));
            List<String> labels = canvas.narrow() ? List.of("" + (i + 1)) : List.of(llm.id(), "" + (i + 1));
            labels.stream()
                    .flatMap(label -> placer
                            .place(x(chart, llm), y(chart, llm), label)
                            .map(place -> "<text class=\"llm-label\" x=\"%s\" y=\"%s\">%s</text>"
                                    .formatted(coordinate(place.x()), coordinate(place.y()), escape(label)))
                            .stream())
                    .findFirst()
                    .ifPresent(chart::add);
        }
    }

    /** The LLMs by ascending cost; the i-th is number i + 1 in the figures and the table. */
    static List<LlmPoint> numbered(Results results) {
        return results.llms().stream()
                .sorted(Comparator.comparingDouble(LlmPoint::cost).thenComparing(LlmPoint::id))
                .toList();
    }

    /** A cost per 1,000 calls with what digits it needs. */
    static String usd(double cost) {
        int decimals = cost >= 10 ? 0 : (int) Math.max(0, Math.ceil(-Math.log10(cost)) + (cost < 1 ? 0 : 1));
        String text = format("%." + decimals + "f", cost);
        return text.contains(".") ? text.replaceFirst("\\.?0+$", "") : text;
    }

    private static double x(SvgChart chart, LlmPoint llm) {
        return chart.x().at(CALLS * llm.cost());
    }

    private static double y(SvgChart chart, LlmPoint llm) {
        return chart.y().at(llm.score());
    }

    private static MethodStyle style(Lead curve) {
        return MethodStyle.of(curve.key().method());
    }

    private static double area(MethodResult it, int sign) {
        return it.area().mean() + sign * it.area().standardError();
    }

    private Stream<Double> range(CurveBand band, ToDoubleBiFunction<CurveBand, Integer> end) {
        return IntStream.range(0, costs.size()).mapToObj(i -> end.applyAsDouble(band, i));
    }

    private DoubleStream extreme(List<Lead> leads, ToDoubleBiFunction<CurveBand, Integer> end) {
        return leads.stream().flatMap(lead -> range(lead.band(), end)).mapToDouble(Double::doubleValue);
    }
}
