/** Comparing router versions with each other and with single models on stored evaluations. */
@NullMarked
package dev.uniroute.registry.comparison;

import org.jspecify.annotations.NullMarked;
