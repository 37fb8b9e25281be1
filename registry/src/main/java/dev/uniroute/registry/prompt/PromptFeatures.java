package dev.uniroute.registry.prompt;

import dev.uniroute.registry.Page;
import dev.uniroute.registry.prompt.PromptEmbeddings.EmbeddedPrompt;
import dev.uniroute.registry.tenant.PerTenant;
import dev.uniroute.routing.embedding.Embedder;
import dev.uniroute.routing.promptmap.FeatureWeights;
import dev.uniroute.routing.snapshot.RouterVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The representative prompts as a router version's estimator sees them: their feature weights and lengths. Prompts that were
 * imported after the training are embedded here when they are first needed. Keeps the features of the last version that
 * was asked for; safe for any number of threads.
 */
public final class PromptFeatures {
    private final Prompts prompts;
    private final PromptEmbeddings embeddings;
    private final PromptEmbedding embedding;
    private final Embedders embedders;
    private final PerTenant<AtomicReference<@Nullable Cached>> cached = new PerTenant<>(AtomicReference::new);

    public PromptFeatures(
            Prompts prompts, PromptEmbeddings embeddings, PromptEmbedding embedding, Embedders embedders) {
        this.prompts = prompts;
        this.embeddings = embeddings;
        this.embedding = embedding;
        this.embedders = embedders;
    }

    /**
     * A representative prompt under a router version.
     *
     * @param weights its feature weights
     * @param evaluationTokens tokens of the text that models receive, as the embedder counts
     */
    public record Features(FeatureWeights weights, int evaluationTokens) {}

    /** What a version makes of the prompts that there were then; a prompt may be among them and say nothing. */
    private record Cached(long routerVersion, Set<String> prompts, Map<String, Features> byPrompt) {}

    /**
     * Features of at least these prompts, by id; left out is an id that is not a representative prompt's, or one whose
     * evaluations say nothing under this version.
     *
     * @throws NoSuchEmbedderException if the version needs an embedder that this process does not have
     */
    public synchronized Map<String, Features> of(RouterVersion version, Set<String> ids) throws InterruptedException {
        AtomicReference<@Nullable Cached> last = cached.get();
        Cached current = last.get();
        if (current == null
                || current.routerVersion() != version.number()
                || !current.prompts().containsAll(ids)) {
            current = compute(version);
            last.set(current);
        }
        return current.byPrompt();
    }

    private Cached compute(RouterVersion version) throws InterruptedException {
        Embedder embedder = embedders.of(version);
        embedding.embedMissing(embedder, done -> {});
        Map<String, Integer> tokens = evaluationTokens(embedder);
        Map<String, Features> features = new HashMap<>();
        List<EmbeddedPrompt> embedded = embeddings.load(embedder.name(), true);
        for (EmbeddedPrompt prompt : embedded) {
            version.router()
                    .estimator()
                    .design(prompt.id(), prompt.text().embedding())
                    .ifPresent(weights ->
                            features.put(prompt.id(), new Features(weights, tokens.getOrDefault(prompt.id(), 0))));
        }
        Set<String> ids = embedded.stream().map(EmbeddedPrompt::id).collect(Collectors.toUnmodifiableSet());
        return new Cached(version.number(), ids, Map.copyOf(features));
    }

    private Map<String, Integer> evaluationTokens(Embedder embedder) {
        Map<String, Integer> tokens = new HashMap<>();
        Prompts.Filter representative = new Prompts.Filter(PromptKind.REPRESENTATIVE, "");
        for (Prompts.Stored stored : Page.all(page -> prompts.list(representative, page))) {
            Prompt prompt = stored.prompt();
            tokens.put(prompt.id(), embedder.countTokens(prompt.evaluationText()));
        }
        return tokens;
    }
}
