/** Onboarding a model: evaluate it on the representative prompts, publish its profile. */
@NullMarked
package dev.uniroute.registry.profiling;

import org.jspecify.annotations.NullMarked;
