/** Graded answers. */
@NullMarked
package dev.uniroute.registry.evaluation;

import org.jspecify.annotations.NullMarked;
