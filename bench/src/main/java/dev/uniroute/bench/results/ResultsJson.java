package dev.uniroute.bench.results;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.uniroute.bench.protocol.Plan;
import dev.uniroute.bench.protocol.Split;
import dev.uniroute.routing.curve.MeanEstimate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * results.json, as docs/evaluation.md describes it. A number that is infinite or not defined is null, since JSON (RFC 8259) has
 * no other way to say so.
 */
public final class ResultsJson {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FORMAT = 1;

    private ResultsJson() {}

    /** Writes the file. */
    public static void write(Results results, Path file) throws IOException {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        Files.writeString(file, JSON.writer(printer).writeValueAsString(tree(results)) + "\n");
    }

    static ObjectNode tree(Results results) {
        ObjectNode root = JSON.createObjectNode();
        setting(root, results.setting());
        llms(root.putArray("llms"), results);
        results.methods().forEach(method -> method(root.withArray("results").addObject(), method));
        ArrayNode comparisons = root.putArray("comparisons");
        results.comparisons().forEach(comparison -> comparison(comparisons.addObject(), comparison));
        ArrayNode gaps = root.putArray("gap_closed");
        results.methods().stream().map(MethodResult::key).forEach(key -> gaps(gaps, results, key));
        ArrayNode guard = root.putArray("guard");
        results.methods().forEach(method -> guard(guard.addObject(), method));
        curves(root.putObject("curves"), results);
        return root;
    }

    private static void setting(ObjectNode root, Setting setting) {
        Plan plan = setting.plan();
        var dataset = setting.selection().dataset();
        root.put("format", FORMAT);
        root.put("dataset", dataset.name());
        root.put("prompts", dataset.prompts().size());
        root.put("models", dataset.models().size());
        ObjectNode protocol = root.putObject("protocol");
        protocol.put("splits", plan.splits());
        plan.nVals().forEach(protocol.putArray("n_val")::add);
        protocol.put("unseen", plan.unseenShare());
        protocol.put("unseen_models", Split.unseen(dataset.models().size(), plan.unseenShare()));
        protocol.put("seed", plan.seed());
        protocol.put("embedder", setting.embedder());
        protocol.put("costs", dataset.costSource().name().toLowerCase(Locale.ROOT));
        protocol.put("attribute_labels", setting.labels().name().toLowerCase(Locale.ROOT));
        protocol.put("data_sha256", dataset.checksum());
        ObjectNode leftOut = root.putObject("left_out");
        setting.selection().leftOutModels().forEach(leftOut.putArray("models")::add);
        leftOut.put("prompts", setting.selection().leftOutPrompts());
        setting.leftOutNVals().forEach(leftOut.putArray("n_val")::add);
    }

    private static void llms(ArrayNode llms, Results results) {
        results.llms()
                .forEach(llm -> llms.addObject()
                        .put("id", llm.id())
                        .put("mean_cost", llm.cost())
                        .put("mean_score", llm.score()));
    }

    private static ObjectNode key(ObjectNode node, MethodResult.Key key) {
        return node.put("method", key.method()).put("n_val", key.nVal());
    }

    private static void method(ObjectNode node, MethodResult method) {
        key(node, method.key());
        series(node.putObject("area"), method.area());
        ObjectNode qnc = node.putObject("qnc");
        series(qnc, method.qnc());
        put(qnc, "median", method.qnc().median());
        qnc.put("reached", method.qnc().finiteShare());
        series(node.putObject("peak"), method.peak());
        ObjectNode coverage = node.putObject("coverage");
        put(coverage, "share", method.groups().share());
        coverage.put("intervals", method.groups().total());
    }

    private static void series(ObjectNode node, Series series) {
        put(node, "mean", series.mean());
        put(node, "se", series.standardError());
        ArrayNode splits = node.putArray("splits");
        for (double value : series.values()) {
            if (Double.isFinite(value)) {
                splits.add(value);
            } else {
                splits.addNull();
            }
        }
    }

    private static void comparison(ObjectNode node, Comparison comparison) {
        key(node, comparison.method());
        node.put("against", comparison.against());
        node.put("mean_difference", comparison.difference().mean());
        node.put("se", comparison.difference().standardError());
        node.put("wins", comparison.test().wins());
        node.put("losses", comparison.test().losses());
        node.put("ties", comparison.test().ties());
        node.put("p_value", comparison.test().pValue());
    }

    private static void gaps(ArrayNode gaps, Results results, MethodResult.Key key) {
        for (String ceiling : Results.CEILINGS) {
            results.gapClosed(key, ceiling)
                    .ifPresent(share ->
                            key(gaps.addObject(), key).put("ceiling", ceiling).put("share", share));
        }
    }

    private static void guard(ObjectNode node, MethodResult method) {
        key(node, method.key());
        against(node, method.guarding().with());
        against(node.putObject("unguarded"), method.guarding().without());
        ArrayNode margins = node.putArray("margins");
        method.guarding()
                .margins()
                .forEach(it -> against(margins.addObject().put("margin", it.margin()), it.against()));
    }

    private static void against(ObjectNode node, AgainstConstant against) {
        node.put("share_below", against.belowShare());
        node.put("mean_gain", against.gain());
        node.put("mean_saving", against.saving());
    }

    private static void curves(ObjectNode node, Results results) {
        results.grid().costs().forEach(node.putArray("cost")::add);
        ArrayNode methods = node.putArray("methods");
        for (MethodResult method : results.methods()) {
            ObjectNode curve = key(methods.addObject(), method.key());
            ArrayNode mean = curve.putArray("mean");
            ArrayNode error = curve.putArray("se");
            for (MeanEstimate point : method.curve().points()) {
                mean.add(point.mean());
                error.add(point.standardError());
            }
        }
    }

    private static void put(ObjectNode node, String name, double value) {
        if (Double.isFinite(value)) {
            node.put(name, value);
        } else {
            node.putNull(name);
        }
    }
}
