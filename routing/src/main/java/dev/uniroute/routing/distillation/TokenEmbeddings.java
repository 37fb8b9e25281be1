package dev.uniroute.routing.distillation;

import dev.uniroute.routing.embedding.Embedding;

/** What a transformer makes of single tokens. Thread-safe. */
@FunctionalInterface
public interface TokenEmbeddings {

    /** The embedding of a text that is this token alone. */
    Embedding of(int tokenId);
}
