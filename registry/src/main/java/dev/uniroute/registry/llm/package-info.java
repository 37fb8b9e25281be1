/**
 * Calls LLMs and embedding models through OpenAI-compatible endpoints. {@link LlmClient} and {@link EmbeddingsClient} make
 * one call; {@link ResilientCaller} and {@link ResilientEmbeddings} make as many as a passing failure needs.
 */
@NullMarked
package dev.uniroute.registry.llm;

import org.jspecify.annotations.NullMarked;
