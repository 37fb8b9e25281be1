package dev.uniroute.registry.comparison;

import dev.uniroute.registry.prompt.PromptEmbeddings;
import dev.uniroute.registry.prompt.PromptEmbeddings.EmbeddedPrompt;
import dev.uniroute.routing.embedding.EmbeddedText;
import dev.uniroute.routing.snapshot.RouterVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * A router version and the representative prompts that it can be judged on.
 *
 * @param version the version
 * @param prompts by id; only those that its estimator can learn from
 */
record JudgedVersion(RouterVersion version, Map<String, EmbeddedText> prompts) {

    JudgedVersion {
        prompts = Map.copyOf(prompts);
    }

    /** The version with the prompts that its embedder has embedded. */
    static JudgedVersion of(RouterVersion version, PromptEmbeddings embeddings) {
        Map<String, EmbeddedText> prompts = new HashMap<>();
        for (EmbeddedPrompt prompt : embeddings.load(version.embedder(), true)) {
            if (version.router()
                    .estimator()
                    .design(prompt.id(), prompt.text().embedding())
                    .isPresent()) {
                prompts.put(prompt.id(), prompt.text());
            }
        }
        return new JudgedVersion(version, prompts);
    }

    /** Ids of the prompts that all these versions can be judged on, in their order. */
    static NavigableSet<String> common(List<JudgedVersion> versions) {
        NavigableSet<String> ids = new TreeSet<>(versions.getFirst().prompts().keySet());
        versions.forEach(version -> ids.retainAll(version.prompts().keySet()));
        return ids;
    }

    EmbeddedText prompt(String id) {
        EmbeddedText prompt = prompts.get(id);
        if (prompt == null) {
            throw new IllegalArgumentException("router version " + version.number() + " does not see prompt " + id);
        }
        return prompt;
    }
}
