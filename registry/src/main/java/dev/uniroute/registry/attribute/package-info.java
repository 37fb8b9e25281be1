/** Attributes of the stored prompts: an LLM labels a sample of them, once. */
@NullMarked
package dev.uniroute.registry.attribute;

import org.jspecify.annotations.NullMarked;
