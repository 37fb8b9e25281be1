package dev.uniroute.bench.protocol;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.uniroute.bench.data.DataException;
import dev.uniroute.routing.clustering.Points;
import dev.uniroute.routing.curve.CurvePoint;
import dev.uniroute.routing.curve.Outcomes;
import dev.uniroute.routing.profile.FeatureProfile;
import dev.uniroute.routing.promptmap.NearestCentroid;
import dev.uniroute.routing.promptmap.NearestPrompts;
import dev.uniroute.routing.promptmap.PromptMap;
import dev.uniroute.routing.training.TrainedRouter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Writes one cell with all that ZeroRouter, K-Means and K-NN computed in it, so that another program can compute it again from
 * the embeddings, scores and costs: bench/src/test/python/check_cell.py. The format is described in docs/evaluation.md.
 */
public final class CellDump {

    private static final List<String> METHODS = List.of("zero_router", "k_means", "k_nn");

    private final Cell cell;
    private final JsonGenerator out;

    private CellDump(Cell cell, JsonGenerator out) {
        this.cell = cell;
        this.out = out;
    }

    /**
     * Reads {@code SPLIT,N_VAL}.
     *
     * @throws DataException if it is something else
     */
    public static CellKey parse(String text) {
        if (!text.matches("\\d{1,6},\\d{1,6}")) {
            throw new DataException("--dump-cell takes SPLIT,N_VAL, for example 0,100, not '" + text + "'");
        }
        String[] parts = text.split(",", -1);
        return new CellKey(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    /** Writes a cell of an evaluation. */
    public static void write(Evaluation evaluation, CellKey key, Path file) throws IOException, InterruptedException {
        try (JsonGenerator out = new ObjectMapper().createGenerator(Files.newBufferedWriter(file))) {
            new CellDump(evaluation.cell(key), out).write(evaluation.seed(key.split()));
        }
    }

    private void write(long seed) throws IOException, InterruptedException {
        out.writeStartObject();
        out.writeNumberField("split", cell.key().split());
        out.writeNumberField("n_val", cell.key().nVal());
        out.writeObjectField("unseen_models", cell.unseenModels());
        doubles("costs", cell.costs());
        int[] validation = IntStream.range(0, cell.key().nVal()).toArray();
        points("validation_embeddings", cell.training().embeddings().rows(validation));
        points("test_embeddings", cell.testEmbeddings());
        rows(
                "validation_scores",
                cell.validation().models(),
                u -> IntStream.range(0, cell.key().nVal())
                        .mapToDouble(n -> cell.validation().score(u, n))
                        .toArray());
        Outcomes test = cell.test();
        rows(
                "test_scores",
                test.models(),
                u -> IntStream.range(0, test.prompts())
                        .mapToDouble(n -> test.quality(u, n))
                        .toArray());
        out.writeObjectFieldStart("methods");
        for (Map.Entry<String, Contender> contender : Contenders.of(METHODS).entrySet()) {
            if (contender.getValue() instanceof RouterContender router) {
                out.writeObjectFieldStart(contender.getKey());
                method(router, seed);
                out.writeEndObject();
            }
        }
        out.writeEndObject();
        out.writeEndObject();
    }

    private void method(RouterContender contender, long seed) throws IOException, InterruptedException {
        TrainedRouter router = contender.train(cell, seed);
        map(router.promptMap());
        var profiles = RouterContender.profiles(router, cell);
        rows(
                "psi",
                profiles.size(),
                u -> profiles.get(u).featureProfiles().stream()
                        .mapToDouble(FeatureProfile::loss)
                        .toArray());
        Predictions predictions = contender.route(router, cell);
        double[] costs = cell.costs();
        out.writeNumberField(
                "area",
                predictions
                        .curve()
                        .area(
                                IntStream.range(0, costs.length)
                                        .mapToDouble(u -> costs[u])
                                        .min()
                                        .orElseThrow(),
                                IntStream.range(0, costs.length)
                                        .mapToDouble(u -> costs[u])
                                        .max()
                                        .orElseThrow()));
        List<CurvePoint> curve = predictions.curve().points();
        doubles("curve_cost", curve.stream().mapToDouble(CurvePoint::cost).toArray());
        doubles("curve_quality", curve.stream().mapToDouble(CurvePoint::quality).toArray());
    }

    private void map(PromptMap map) throws IOException {
        if (map instanceof NearestCentroid centroids) {
            points("centroids", centroids.centroids());
        } else if (map instanceof NearestPrompts prompts) {
            out.writeNumberField("neighbours", prompts.neighbours());
        }
    }

    private void points(String name, Points points) throws IOException {
        out.writeArrayFieldStart(name);
        for (int i = 0; i < points.size(); i++) {
            out.writeStartArray();
            for (float value : points.point(i).toArray()) {
                out.writeNumber(value);
            }
            out.writeEndArray();
        }
        out.writeEndArray();
    }

    private void doubles(String name, double... values) throws IOException {
        out.writeFieldName(name);
        out.writeArray(values, 0, values.length);
    }

    /** A row per model. */
    private void rows(String name, int count, IntFunction<double[]> row) throws IOException {
        out.writeArrayFieldStart(name);
        for (int u = 0; u < count; u++) {
            double[] values = row.apply(u);
            out.writeArray(values, 0, values.length);
        }
        out.writeEndArray();
    }
}
