/**
 * Calls LLMs through OpenAI-compatible endpoints. {@link LlmClient} makes one call; {@link ResilientCaller} makes as
 * many as a passing failure needs.
 */
@NullMarked
package dev.uniroute.registry.llm;

import org.jspecify.annotations.NullMarked;
