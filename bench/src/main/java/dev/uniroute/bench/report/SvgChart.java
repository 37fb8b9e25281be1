package dev.uniroute.bench.report;

import static dev.uniroute.bench.report.Html.coordinate;
import static dev.uniroute.bench.report.Html.escape;

import java.util.function.DoubleFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A drawing with two axes, built piece by piece. Colours are classes of report.css. */
final class SvgChart {

    private final Canvas canvas;
    private final Scale x;
    private final Scale y;
    private final StringBuilder body = new StringBuilder();

    SvgChart(Canvas canvas, Scale x, Scale y) {
        this.canvas = canvas;
        this.x = x;
        this.y = y;
    }

    Scale x() {
        return x;
    }

    Scale y() {
        return y;
    }

    /** Grid lines, tick labels and the names of the axes. */
    SvgChart axes(String xName, DoubleFunction<String> xLabel, String yName, DoubleFunction<String> yLabel) {
        for (double tick : y.ticks(canvas.narrow() ? 5 : 7)) {
            String at = coordinate(y.at(tick));
            add("<line class=\"grid\" x1=\"%d\" x2=\"%d\" y1=\"%s\" y2=\"%s\"/>"
                    .formatted(canvas.left(), canvas.right(), at, at));
            text("tick", canvas.left() - 6, y.at(tick) + 4, "end", yLabel.apply(tick));
        }
        for (double tick : x.ticks(canvas.narrow() ? 5 : 9)) {
            String at = coordinate(x.at(tick));
            add("<line class=\"grid\" x1=\"%s\" x2=\"%s\" y1=\"%d\" y2=\"%d\"/>"
                    .formatted(at, at, canvas.top(), canvas.bottom()));
            text("tick", x.at(tick), canvas.bottom() + 17, "middle", xLabel.apply(tick));
        }
        text("axis", (canvas.left() + canvas.right()) / 2.0, canvas.height() - 8, "middle", xName);
        text("axis", canvas.left() + 4, canvas.top() + 8, "start", yName);
        return this;
    }

    /** A line through n points. */
    SvgChart line(MethodStyle style, int n, IntToDoubleFunction xs, IntToDoubleFunction ys) {
        return add("<polyline class=\"line %s\" points=\"%s\"%s><title>%s</title></polyline>"
                .formatted(style.css(), points(0, n, 1, xs, ys), style.dashAttribute(), escape(style.label())));
    }

    /** The area between two lines over the same n points. */
    SvgChart band(MethodStyle style, int n, IntToDoubleFunction xs, IntToDoubleFunction low, IntToDoubleFunction high) {
        String outline = points(0, n, 1, xs, high) + " " + points(n - 1, n, -1, xs, low);
        return add("<polygon class=\"band %s\" points=\"%s\"/>".formatted(style.css(), outline));
    }

    /** A dot with an error bar. */
    SvgChart dot(MethodStyle style, double xValue, double value, double low, double high) {
        String at = coordinate(x.at(xValue));
        add("<line class=\"line %s\" x1=\"%s\" x2=\"%s\" y1=\"%s\" y2=\"%s\"/>"
                .formatted(style.css(), at, at, coordinate(y.at(low)), coordinate(y.at(high))));
        return add("<circle class=\"dot %s\" cx=\"%s\" cy=\"%s\" r=\"4\"/>"
                .formatted(style.css(), at, coordinate(y.at(value))));
    }

    /** A line across at a value. */
    SvgChart level(double value) {
        String at = coordinate(y.at(value));
        return add("<line class=\"level\" x1=\"%d\" x2=\"%d\" y1=\"%s\" y2=\"%s\"/>"
                .formatted(canvas.left(), canvas.right(), at, at));
    }

    /** Text at coordinates. */
    SvgChart text(String css, double atX, double atY, String anchor, String text) {
        return add("<text class=\"%s\" x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>"
                .formatted(css, coordinate(atX), coordinate(atY), anchor, escape(text)));
    }

    /** Anything. */
    SvgChart add(String markup) {
        body.append(markup).append('\n');
        return this;
    }

    /** The drawing; {@code title} is what a screen reader says. */
    String render(String title) {
        return """
                <svg class="%s" viewBox="0 0 %d %d" role="img" aria-label="%s">
                %s</svg>
                """.formatted(canvas.narrow() ? "narrow" : "wide", canvas.width(), canvas.height(), escape(title), body);
    }

    private String points(int first, int count, int step, IntToDoubleFunction xs, IntToDoubleFunction ys) {
        return IntStream.range(0, count)
                .map(i -> first + i * step)
                .mapToObj(i -> coordinate(x.at(xs.applyAsDouble(i))) + "," + coordinate(y.at(ys.applyAsDouble(i))))
                .collect(Collectors.joining(" "));
    }
}
