/** Training router versions from the stored prompts. */
@NullMarked
package dev.uniroute.registry.training;

import org.jspecify.annotations.NullMarked;
