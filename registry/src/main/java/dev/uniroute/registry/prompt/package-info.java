/** The stored prompts and their embeddings. */
@NullMarked
package dev.uniroute.registry.prompt;

import org.jspecify.annotations.NullMarked;
