package dev.uniroute.registry.llm;

import dev.uniroute.routing.embedding.Embedding;
import java.util.List;

/** What came of a call for embeddings: them, or a {@link CallOutcome.Failure}. */
public sealed interface EmbeddingsOutcome permits EmbeddingsOutcome.Embedded, CallOutcome.Failure {

    /**
     * The provider embedded the texts.
     *
     * @param embeddings one per text, in the order of the texts; all of the dimension that was asked for
     */
    record Embedded(List<Embedding> embeddings) implements EmbeddingsOutcome {
        public Embedded {
            embeddings = List.copyOf(embeddings);
        }
    }
}
