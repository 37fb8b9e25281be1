package dev.uniroute.bench.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What was found, for a person: {@code bench.html}, one page that needs nothing else. */
final class SpeedPage {
    private static final int WIDTH = 420;
    private static final int HEIGHT = 240;
    private static final int EDGE = 34;

    private final Findings findings;

    private SpeedPage(Findings findings) {
        this.findings = findings;
    }

    static void write(Findings findings, Path file) throws IOException {
        Files.writeString(file, new SpeedPage(findings).html());
    }

    private String html() {
        return """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>UniRoute: how fast</title>
                <style>
                body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; color: #222 }
                table { border-collapse: collapse } td, th { padding: .2rem .7rem; text-align: right; border-bottom: 1px solid #ddd }
                td:first-child, th:first-child { text-align: left } .yes { color: #116a3a } .no { color: #a12622 }
                figure { display: inline-block; margin: 0 1rem 1rem 0 } svg { width: 420px; max-width: 100%% }
                polyline { fill: none; stroke: #2457a7; stroke-width: 2 } circle { fill: #2457a7 } text { font-size: 11px; fill: #555 }
                </style></head><body>
                <h1>How fast</h1>
                <p>Medians, with the smallest and largest of their repetitions; docs/benchmarks.md says what each is.</p>
                <table><tr><th>ratio</th><th>median</th><th>from</th><th>to</th><th>aim</th></tr>
                %s</table>
                <h2>Growth</h2>
                <p>Both axes are logarithmic. A slope of 1 is linear, 0 constant.</p>
                %s
                <h2>Everything</h2>
                %s
                </body></html>
                """.formatted(ratios(), growths(), parts());
    }

    private String ratios() {
        StringBuilder rows = new StringBuilder();
        for (Ratio ratio : Ratio.values()) {
            Spread value = findings.ratios().get(ratio);
            rows.append("<tr><td>").append(Findings.key(ratio)).append("</td>");
            if (value == null) {
                rows.append("<td colspan=\"3\">").append(escaped(findings.reason(ratio)));
            } else {
                rows.append("<td class=\"%s\">%s</td><td>%s</td><td>%s"
                        .formatted(
                                ratio.isReached(value.median()) ? "yes" : "no",
                                number(value.median()),
                                number(value.low()),
                                number(value.high())));
            }
            rows.append("</td><td>").append(escaped(ratio.aim())).append("</td></tr>\n");
        }
        return rows.toString();
    }

    private String growths() {
        return findings.growths().stream().map(SpeedPage::drawn).collect(Collectors.joining("\n"));
    }

    private static String drawn(Growth growth) {
        int n = growth.sizes().size();
        String points = IntStream.range(0, n)
                .mapToObj(i -> x(growth, i) + "," + y(growth, i))
                .collect(Collectors.joining(" "));
        String dots = IntStream.range(0, n)
                .mapToObj(i ->
                        "<circle cx=\"%s\" cy=\"%s\" r=\"3\"/><text x=\"%s\" y=\"%d\" text-anchor=\"middle\">%,d</text><text x=\"%s\" y=\"%s\" text-anchor=\"middle\">%s</text>"
                                .formatted(
                                        x(growth, i),
                                        y(growth, i),
                                        x(growth, i),
                                        HEIGHT - 8,
                                        growth.sizes().get(i),
                                        x(growth, i),
                                        y(growth, i) - 8,
                                        number(growth.figures().get(i).median())))
                .collect(Collectors.joining());
        return "<figure><figcaption>%s: slope %s</figcaption><svg viewBox=\"0 0 %d %d\" role=\"img\"><polyline points=\"%s\"/>%s</svg></figure>"
                .formatted(escaped(growth.what()), number(growth.slope()), WIDTH, HEIGHT, points, dots);
    }

    private static long x(Growth growth, int i) {
        double low = Math.log(growth.sizes().getFirst());
        double high = Math.log(growth.sizes().getLast());
        return Math.round(EDGE + (WIDTH - 2 * EDGE) * (Math.log(growth.sizes().get(i)) - low) / (high - low));
    }

    private static long y(Growth growth, int i) {
        double low = growth.figures().stream().mapToDouble(Spread::median).min().orElseThrow();
        double high =
                growth.figures().stream().mapToDouble(Spread::median).max().orElseThrow();
        double share = high > low ? Math.log(growth.figures().get(i).median() / low) / Math.log(high / low) : 0.5;
        return Math.round(HEIGHT - EDGE - (HEIGHT - 2 * EDGE) * share);
    }

    private String parts() {
        StringBuilder tables = new StringBuilder();
        findings.parts().forEach((part, figures) -> {
            tables.append("<h3>").append(escaped(part)).append("</h3><table>");
            figures.forEach((name, figure) -> tables.append(
                    "<tr><td>%s</td><td>%s</td></tr>%n".formatted(escaped(name), escaped(Findings.shown(figure)))));
            tables.append("</table>");
        });
        return tables.toString();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, Math.abs(value) >= 100 ? "%,.0f" : "%.2f", value);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
