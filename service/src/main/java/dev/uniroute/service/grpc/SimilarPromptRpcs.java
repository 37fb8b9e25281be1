package dev.uniroute.service.grpc;

import dev.uniroute.registry.catalog.Catalog;
import dev.uniroute.registry.catalog.Model;
import dev.uniroute.registry.evaluation.Evaluations;
import dev.uniroute.registry.evaluation.Evaluations.PromptScore;
import dev.uniroute.registry.prompt.Embedders;
import dev.uniroute.registry.prompt.PromptEmbeddings;
import dev.uniroute.registry.prompt.PromptEmbeddings.NearPrompt;
import dev.uniroute.routing.embedding.Embedder;
import dev.uniroute.service.grpc.check.PromptChecks;
import dev.uniroute.service.grpc.mapping.PromptMessages;
import dev.uniroute.service.snapshot.Followers;
import dev.uniroute.v1.ListSimilarPromptsRequest;
import dev.uniroute.v1.ListSimilarPromptsResponse;
import dev.uniroute.v1.SimilarPrompt;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The rpc about prompts that are similar to a text. */
@Singleton
public final class SimilarPromptRpcs {
    private static final int DEFAULT_LIMIT = 5;

    private final Embedders embedders;
    private final Followers followers;
    private final PromptEmbeddings embeddings;
    private final Evaluations evaluations;
    private final Catalog catalog;
    private final PromptChecks checks;

    public SimilarPromptRpcs(
            Embedders embedders,
            Followers followers,
            PromptEmbeddings embeddings,
            Evaluations evaluations,
            Catalog catalog,
            Limits limits) {
        this.embedders = embedders;
        this.followers = followers;
        this.embeddings = embeddings;
        this.evaluations = evaluations;
        this.catalog = catalog;
        this.checks = new PromptChecks(limits);
    }

    ListSimilarPromptsResponse list(ListSimilarPromptsRequest request) {
        checks.check(request);
        List<NearPrompt> near =
                embedder().map(embedder -> nearest(request, embedder)).orElse(List.of());
        Map<UUID, String> names =
                catalog.all(Catalog.Filter.ALL).stream().collect(Collectors.toMap(Model::id, Model::name));
        Map<String, List<PromptScore>> scores =
                evaluations.scores(near.stream().map(SimilarPromptRpcs::id).toList()).stream()
                        .filter(score -> names.containsKey(score.model()))
                        .collect(Collectors.groupingBy(PromptScore::promptId));
        return ListSimilarPromptsResponse.newBuilder()
                .addAllPrompts(near.stream()
                        .map(it -> message(it, scores.getOrDefault(id(it), List.of()), names))
                        .toList())
                .build();
    }

    /** The active router version's, or this process's while none is active; without either no prompt is embedded. */
    private Optional<Embedder> embedder() {
        return followers
                .ofCaller()
                .current()
                .get()
                .map(inForce -> embedders.of(inForce.routerVersion()))
                .or(embedders::ofProcess);
    }

    private List<NearPrompt> nearest(ListSimilarPromptsRequest request, Embedder embedder) {
        return embeddings.nearest(
                embedder.name(),
                embedder.embed(request.getText()).embedding(),
                request.getLimit() == 0 ? DEFAULT_LIMIT : request.getLimit());
    }

    private static String id(NearPrompt near) {
        return near.prompt().prompt().id();
    }

    private static SimilarPrompt message(NearPrompt near, List<PromptScore> scores, Map<UUID, String> names) {
        return SimilarPrompt.newBuilder()
                .setPrompt(PromptMessages.toProto(near.prompt()))
                .setDistance(near.distance())
                .addAllScores(scores.stream()
                        .map(it -> dev.uniroute.v1.PromptScore.newBuilder()
                                .setModel(names.getOrDefault(it.model(), ""))
                                .setScore(it.score())
                                .build())
                        .sorted(Comparator.comparing(dev.uniroute.v1.PromptScore::getModel))
                        .toList())
                .build();
    }
}
