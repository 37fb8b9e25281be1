package dev.uniroute.bench.report;

import static dev.uniroute.bench.report.Html.escape;

import dev.uniroute.bench.data.CostSource;
import dev.uniroute.bench.data.Dataset;
import dev.uniroute.bench.protocol.Plan;
import dev.uniroute.bench.protocol.Split;
import dev.uniroute.bench.results.Results;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * report.html: what was measured, for people. Everything is in the one file: drawings as SVG, the style, and a small script
 * without which the page shows all panels one below the other.
 */
public final class ReportPage {

    private final Results results;
    private final Plan plan;
    private final Dataset dataset;
    private final Figures figures;
    private final ResultTables tables;

    private ReportPage(Results results) {
        this.results = results;
        this.plan = results.setting().plan();
        this.dataset = results.setting().selection().dataset();
        this.figures = new Figures(results);
        this.tables = new ResultTables(results);
    }

    /** Writes the page. */
    public static void write(Results results, Path file) throws IOException {
        Files.writeString(file, new ReportPage(results).render());
    }

    /** The page. */
    static String html(Results results) throws IOException {
        return new ReportPage(results).render();
    }

    private String render() throws IOException {
        String title = "UniRoute on " + dataset.name();
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>%s</title>
                <style>
                %s</style>
                </head>
                <body>
                <main>
                <h1>%s</h1>
                %s
                %s
                <section id="curves">
                <h2>Quality against cost</h2>
                <p>Each line is what a method's answers score on average (up is better) at what they cost on average (left is
                cheaper), as the weight of cost goes from everything to nothing. Every dot is one LLM asked for every prompt, the rival
                that any router has to beat. Bands are 95 %% confidence intervals over the %d splits. Every split has other new
                LLMs, so a line can lie below LLMs that were not in all pools; outside the costs of its pool a line is held flat.</p>
                %s
                %s
                <details><summary>All %d LLMs with their numbers</summary>%s</details>
                </section>
                <section id="leads">
                <h2>What looking at the prompt brings</h2>
                <p>The same lines as the difference to ZeroRouter, which knows one error per LLM and does not look at the prompt. A line
                whose band is above 0 is better at that cost, beyond chance. The clairvoyants are ceilings and no contenders: they
                were trained on the new LLMs' answers to all prompts that are not for testing.</p>
                %s
                </section>
                <section id="areas">
                <h2>How many graded prompts it takes</h2>
                <p>Area is the mean quality over the whole range of costs, from the cheapest LLM to the dearest: one number for a whole
                line. Further right, more answers of every new LLM were graded before it was routed to. Bars are one standard error of the
                difference to ZeroRouter, split by split; the pools themselves differ by far more, but for all methods alike.</p>
                %s
                </section>
                <section id="table">
                <h2>The figures</h2>
                <p>QNC is the cost at which the best single LLM's quality is reached, relative to that LLM's cost: the median, and in how many
                splits it is reached at all. Peak is the best quality at any cost. The differences of Area are in points of a
                hundred, with the splits won and lost; ▲ is better and ▼ is worse beyond chance (sign test, p &lt; 0.01). Gap
                closed is the share of the way from ZeroRouter to the higher of the clairvoyants. The marked row has the largest Area of
                the routers. The best single LLM is none: it can be had at one cost only, though its line is drawn at all of them.</p>
                %s
                </section>
                <section id="guard">
                <h2>Against one good LLM</h2>
                <p>Without a router one would take the LLM that was best on the graded prompts. At the cost of that LLM: in how
                many splits is a method worse by more than 0.2 points of a hundred, and how much better is it on average? And how much of the
                cost is saved at the same quality? With the guard a router leaves that LLM only where the gain exceeds its own
                standard error by the guard's margin. The last column says whether 90 %% intervals are honest: how many of them contained the mean error
                of a group of test prompts.</p>
                %s
                <h3>How wide a margin</h3>
                <p>The wider the margin, in standard errors of the gain, the rarer is a router worse than that LLM, and the less it
                gains.</p>
                %s
                </section>
                %s
                </main>
                <script>
                %s</script>
                </body>
                </html>
                """.formatted(
                        escape(title),
                        resource("report.css"),
                        escape(title),
                        summary(),
                        tabs(),
                        plan.splits(),
                        legend(),
                        panels(figures::curves),
                        results.llms().size(),
                        tables.llms(),
                        panels(figures::leads),
                        figures.areas(),
                        panels(tables::methods),
                        panels(tables::guard),
                        panels(tables::margins),
                        details(),
                        resource("report.js"));
    }

    private String summary() {
        int nVal = plan.nVals().getLast();
        String best = ResultTables.best(results, nVal);
        int unseen = Split.unseen(dataset.models().size(), plan.unseenShare());
        return """
                <p class="lead">%d of %d LLMs were new to the routers. Each was known by its graded answers to %s prompts only, and nothing was
                retrained for it. With %d graded prompts <strong>%s</strong> has the largest Area of the routers, %.3f, over %d random
                splits of LLMs and prompts.</p>
                """.formatted(
                        unseen,
                        dataset.models().size(),
                        plan.nVals().stream().map(String::valueOf).collect(Collectors.joining(", ")),
                        nVal,
                        escape(MethodStyle.of(best).label()),
                        results.find(best, nVal).orElseThrow().area().mean(),
                        plan.splits());
    }

    private String tabs() {
        List<Integer> nVals = plan.nVals();
        return "<nav class=\"tabs\" aria-label=\"Graded prompts per new LLM\"><span>Graded prompts per new LLM:</span>"
                + nVals.stream()
                        .map(n -> "<button type=\"button\" data-n-val=\"%d\" aria-pressed=\"%s\">%d</button>"
                                .formatted(n, n.equals(nVals.getLast()), n))
                        .collect(Collectors.joining())
                + "</nav>";
    }

    private String legend() {
        return "<ul class=\"legend\">\n"
                + plan.methods().stream()
                        .map(MethodStyle::of)
                        .map(style ->
                                "<li><button type=\"button\" data-method=\"%s\" aria-pressed=\"true\">%s%s</button> <span>%s</span></li>%n"
                                        .formatted(
                                                style.css(),
                                                "<svg width=\"28\" height=\"10\" aria-hidden=\"true\"><line class=\"line %s\" x1=\"1\" x2=\"27\" y1=\"5\" y2=\"5\"%s/></svg>"
                                                        .formatted(style.css(), style.dashAttribute()),
                                                escape(style.label()),
                                                escape(style.explanation())))
                        .collect(Collectors.joining())
                + "<li><svg width=\"28\" height=\"10\" aria-hidden=\"true\"><circle class=\"llm\" cx=\"14\" cy=\"5\" r=\"3\"/></svg> one LLM</li></ul>";
    }

    private String panels(IntFunction<String> content) {
        int shown = plan.nVals().getLast();
        return plan.nVals().stream()
                .map(n -> "<div class=\"panel%s\" data-panel=\"%d\"><h3>%d graded prompts per new LLM</h3>%s</div>%n"
                        .formatted(n == shown ? " shown" : "", n, n, content.apply(n)))
                .collect(Collectors.joining());
    }

    private String details() {
        return """
                <section id="details">
                <h2>How it was measured</h2>
                <ul>
                <li>%s: %,d prompts, %d LLMs; left out: %d LLMs without enough scores or a cost, and %d prompts without all scores.</li>
                <li>Costs: %s. An LLM's cost is the mean over all prompts.</li>
                <li>Every split: %d new LLMs, 30 %% of the prompts for testing, N graded prompts from the rest, training on what remains.</li>
                <li>Embedder %s, seed %d, data %s.</li>
                %s<li>Every value by split is in results.json. The definitions are in docs/evaluation.md.</li>
                </ul>
                </section>
                """.formatted(
                        escape(dataset.name()),
                        dataset.prompts().size(),
                        dataset.models().size(),
                        results.setting().selection().leftOutModels().size(),
                        results.setting().selection().leftOutPrompts(),
                        costs(dataset.costSource()),
                        Split.unseen(dataset.models().size(), plan.unseenShare()),
                        escape(results.setting().embedder()),
                        plan.seed(),
                        dataset.checksum().substring(0, 12),
                        labels());
    }

    private String labels() {
        if (!plan.methods().contains(MethodStyle.K_MEANS_ATTRIBUTES.method())) {
            return "";
        }
        return switch (results.setting().labels()) {
            case FILE -> "<li>Attributes of prompts: the labels in attributes.jsonl.</li>\n";
            case RULES ->
                "<li>Attributes of prompts: labels by the simulated provider's rules on the text; no LLM judged them. "
                        + "An LLM's labels may do better.</li>\n";
        };
    }

    private static String costs(CostSource source) {
        return switch (source) {
            case MEASURED -> "measured, call by call";
            case PRICES -> "estimated from prices and the length of the prompts";
            case PARAMETERS -> "estimated from the number of parameters, since no price is known";
        };
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = ReportPage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the class path lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
