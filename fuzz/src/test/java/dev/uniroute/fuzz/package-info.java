/**
 * What reads bytes and texts from outside, fuzzed. As ordinary tests these run on the inputs in their resources; with {@code
 * JAZZER_FUZZ=1} ({@code .ci/fuzz}) each looks for new ones, guided by coverage.
 */
@NullMarked
package dev.uniroute.fuzz;

import org.jspecify.annotations.NullMarked;
