package dev.uniroute.bench.speed;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import dev.uniroute.embedding.MiniLm;
import dev.uniroute.embedding.OnnxEmbedder;
import dev.uniroute.routing.decision.Constraints;
import dev.uniroute.routing.decision.Decision;
import dev.uniroute.routing.decision.DefaultModel;
import dev.uniroute.routing.decision.Policy;
import dev.uniroute.routing.decision.PromptInput;
import dev.uniroute.routing.decision.PromptRouter;
import dev.uniroute.routing.decision.RouteQuery;
import dev.uniroute.routing.decision.TradeOff;
import dev.uniroute.routing.embedding.Embedding;
import dev.uniroute.routing.snapshot.Snapshot;
import dev.uniroute.routing.wordpiece.TokenIds;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntSupplier;

/** The decision without gRPC, beside the tokenization of its prompt and the reference tokenizer; and how it grows. */
final class DecisionPart implements Part {
    private static final int CLUSTERS = 64;
    private static final int FEATURES = 256;
    private static final int MAX_TOKENS = 256;
    private static final int ALLOCATION_RUNS = 10_000;

    private static final TradeOff LAMBDA = new TradeOff.Lambda(10);
    /** The service's default. */
    private static final Policy GUARDED =
            new Policy(LAMBDA, new DefaultModel.BestConstant(), Policy.DEFAULT_GUARD_MARGIN);

    private final Workload workload = new Workload();
    private final PromptRouter router = new PromptRouter();

    @Override
    public String name() {
        return "decision";
    }

    @Override
    public void measure(Setting setting, Findings findings) throws Exception {
        int turns = 3 * setting.repetitions();
        String prompt = workload.prompt(100, 1);
        tokenizers(turns, prompt, findings);
        growthWithModels(turns, findings);
        growthWithFeatures(turns, prompt, findings);
        growthWithDimension(turns, findings);
        growthWithLength(turns, findings);
        transformer(turns, prompt, findings);
    }

    private void tokenizers(int turns, String prompt, Findings findings) throws IOException {
        try (HuggingFaceTokenizer reference = reference()) {
            InProcess measured = new InProcess()
                    .add("tokenization", tokenization(prompt))
                    .add(
                            "reference tokenization",
                            () -> reference.encode(prompt).getIds().length)
                    .add("embedding", () -> workload.embedder().embed(prompt).tokens())
                    .add("decision", decision(workload.snapshot(20, CLUSTERS), new PromptInput.Text(prompt)))
                    .add(
                            "decision, guarded",
                            decision(workload.snapshot(20, CLUSTERS), new PromptInput.Text(prompt), GUARDED))
                    .add(
                            "decision, Gaussian process",
                            decision(workload.gaussianSnapshot(20), new PromptInput.Text(prompt), GUARDED))
                    .run(turns);
            for (String each : new String[] {
                "tokenization",
                "reference tokenization",
                "embedding",
                "decision",
                "decision, guarded",
                "decision, Gaussian process"
            }) {
                findings.add(name(), each + ", 100 tokens, ns", Spread.of(measured.nanos(each)));
            }
            findings.ratio(
                    Ratio.DECISION_VS_TOKENIZATION,
                    Spread.ofRatios(measured.nanos("decision"), measured.nanos("tokenization")));
            findings.ratio(
                    Ratio.TOKENIZER_SPEEDUP_VS_REFERENCE,
                    Spread.ofRatios(measured.nanos("reference tokenization"), measured.nanos("tokenization")));
            findings.add(
                    name(),
                    "decision, Gaussian process, bytes",
                    measured.bytes("decision, Gaussian process", ALLOCATION_RUNS));
            findings.ratio(Ratio.DECISION_BYTES, Spread.of(measured.bytes("decision", ALLOCATION_RUNS)));
        }
    }

    private void growthWithModels(int turns, Findings findings) {
        InProcess measured = new InProcess();
        PromptInput input = new PromptInput.Vector(Embedding.of(workload.embedding()), "");
        List<Integer> sizes = List.of(1, 10, 100, 1_000, 10_000);
        for (int models : sizes) {
            measured.add("" + models, decision(workload.snapshot(models, FEATURES), input));
            measured.add("guarded " + models, decision(workload.snapshot(models, FEATURES), input, GUARDED));
        }
        List<Integer> fewer = sizes.subList(0, sizes.size() - 1);
        for (int models : fewer) {
            measured.add("gaussian " + models, decision(workload.gaussianSnapshot(models), input, GUARDED));
        }
        measured.run(turns);
        growth("by embedding, K 256, ns by models:", "", sizes, measured, findings);
        growth("by embedding, K 256, guarded, ns by models:", "guarded ", sizes, measured, findings);
        growth("by embedding, Gaussian process, ns by models:", "gaussian ", fewer, measured, findings);
        findings.ratio(Ratio.MODELS_10000_VS_100, Spread.ofRatios(measured.nanos("10000"), measured.nanos("100")));
    }

    private void growthWithFeatures(int turns, String prompt, Findings findings) {
        InProcess measured = new InProcess();
        List<Integer> sizes = List.of(8, 64, 512, 2_048);
        for (int clusters : sizes) {
            measured.add("" + clusters, decision(workload.snapshot(20, clusters), new PromptInput.Text(prompt)));
        }
        measured.run(turns);
        growth("100 tokens, 20 models, ns by K:", "", sizes, measured, findings);
    }

    private void growthWithDimension(int turns, Findings findings) {
        InProcess measured = new InProcess();
        List<Integer> sizes = List.of(64, 256, 1_024);
        for (int dimension : sizes) {
            Embedding embedding = Embedding.of(Workload.gaussian(dimension));
            measured.add(
                    "" + dimension,
                    decision(
                            workload.snapshotOfDimension(20, CLUSTERS, dimension),
                            new PromptInput.Vector(embedding, "")));
        }
        measured.run(turns);
        growth("by embedding, 20 models, K 64, ns by D:", "", sizes, measured, findings);
    }

    private void growthWithLength(int turns, Findings findings) {
        InProcess measured = new InProcess();
        Snapshot snapshot = workload.snapshot(20, CLUSTERS);
        List<Integer> sizes = List.of(20, 100, 1_000, 10_000);
        for (int tokens : sizes) {
            measured.add("" + tokens, decision(snapshot, new PromptInput.Text(workload.prompt(tokens, 1))));
        }
        measured.run(turns);
        growth("20 models, K 64, ns by tokens:", "", sizes, measured, findings);
    }

    private void growth(String what, String prefix, List<Integer> sizes, InProcess measured, Findings findings) {
        List<Spread> figures = sizes.stream()
                .map(size -> Spread.of(measured.nanos(prefix + size)))
                .toList();
        findings.growth(name(), new Growth(what, sizes, figures));
    }

    /** What an embedding cost before there was a static embedder. */
    private void transformer(int turns, String prompt, Findings findings) {
        try (OnnxEmbedder miniLm = MiniLm.load(MAX_TOKENS)) {
            InProcess measured = new InProcess()
                    .add("MiniLM", () -> miniLm.embed(prompt).tokens())
                    .run(turns);
            findings.add(name(), "MiniLM embedding, 100 tokens, ns", Spread.of(measured.nanos("MiniLM")));
        }
    }

    private IntSupplier tokenization(String prompt) {
        return () -> {
            TokenIds ids = new TokenIds(MAX_TOKENS);
            workload.tokenizer().tokenize(prompt, ids);
            return ids.count();
        };
    }

    private IntSupplier decision(Snapshot snapshot, PromptInput input) {
        return decision(snapshot, input, Policy.of(LAMBDA));
    }

    private IntSupplier decision(Snapshot snapshot, PromptInput input, Policy policy) {
        RouteQuery query = new RouteQuery(input, policy, Constraints.NONE, 0, 3, false);
        return () -> {
            if (router.route(snapshot, query) instanceof Decision decision) {
                return decision.ranked().size();
            }
            throw new IllegalStateException("no decision");
        };
    }

    private static HuggingFaceTokenizer reference() throws IOException {
        try (InputStream json = Objects.requireNonNull(
                MiniLm.class.getResourceAsStream("/all-minilm-l6-v2-q-tokenizer.json"), "tokenizer of MiniLM")) {
            return HuggingFaceTokenizer.newInstance(
                    json, Map.of("addSpecialTokens", "false", "truncation", "false", "padding", "false"));
        }
    }
}
