/** Routing one prompt: {@link dev.uniroute.routing.decision.PromptRouter} tells the story. */
@NullMarked
package dev.uniroute.routing.decision;

import org.jspecify.annotations.NullMarked;
