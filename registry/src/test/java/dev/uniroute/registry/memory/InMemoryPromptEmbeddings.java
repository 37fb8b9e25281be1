package dev.uniroute.registry.memory;

import dev.uniroute.registry.prompt.Prompt;
import dev.uniroute.registry.prompt.PromptEmbeddings;
import dev.uniroute.registry.prompt.Prompts;
import dev.uniroute.routing.embedding.EmbeddedText;
import dev.uniroute.routing.embedding.Embedding;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The prompts' embeddings in memory. */
public final class InMemoryPromptEmbeddings implements PromptEmbeddings {

    private final Tables tables;

    InMemoryPromptEmbeddings(Tables tables) {
        this.tables = tables;
    }

    @Override
    public int countMissing(String embedder) {
        synchronized (tables) {
            return (int) missing(embedder).count();
        }
    }

    @Override
    public List<Prompt> missing(String embedder, int limit) {
        synchronized (tables) {
            return missing(embedder).limit(limit).toList();
        }
    }

    private Stream<Prompt> missing(String embedder) {
        Map<String, EmbeddedText> known = tables.embeddings.getOrDefault(embedder, Map.of());
        return tables.prompts.values().stream().map(Prompts.Stored::prompt).filter(it -> !known.containsKey(it.id()));
    }

    @Override
    public void store(String embedder, Map<String, EmbeddedText> embeddings) {
        synchronized (tables) {
            Map<String, EmbeddedText> known = tables.embeddings.computeIfAbsent(embedder, name -> new TreeMap<>());
            boolean calibrates = false;
            for (Map.Entry<String, EmbeddedText> entry : embeddings.entrySet()) {
                boolean fresh = known.putIfAbsent(entry.getKey(), entry.getValue()) == null;
                calibrates |= fresh && tables.isRepresentative(entry.getKey());
            }
            boolean decides = tables.active()
                    .filter(version -> version.trained().embedder().equals(embedder))
                    .isPresent();
            if (decides && calibrates) {
                tables.publish();
            }
        }
    }

    @Override
    public List<NearPrompt> nearest(String embedder, Embedding embedding, int limit) {
        synchronized (tables) {
            return load(embedder, true).stream()
                    .filter(it -> it.text().embedding().dimension() == embedding.dimension())
                    .map(it -> new NearPrompt(
                            Objects.requireNonNull(tables.prompts.get(it.id())),
                            distance(it.text().embedding().toArray(), embedding.toArray())))
                    .sorted(Comparator.comparingDouble(NearPrompt::distance))
                    .limit(limit)
                    .toList();
        }
    }

    private static double distance(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (double) (a[i] - b[i]);
        }
        return Math.sqrt(sum);
    }

    @Override
    public List<EmbeddedPrompt> load(String embedder, boolean representativeOnly) {
        synchronized (tables) {
            return tables.embeddings.getOrDefault(embedder, Map.of()).entrySet().stream()
                    .filter(entry -> !representativeOnly || tables.isRepresentative(entry.getKey()))
                    .map(entry -> new EmbeddedPrompt(entry.getKey(), entry.getValue()))
                    .toList();
        }
    }
}
