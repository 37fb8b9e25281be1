/** Prompts as vectors: the embedder's port, tokenizer, and how a conversation becomes one text. */
@NullMarked
package dev.uniroute.routing.embedding;

import org.jspecify.annotations.NullMarked;
