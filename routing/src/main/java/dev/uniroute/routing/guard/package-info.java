/** The guard: what keeps a decision at its default model until leaving it is a gain beyond doubt. */
@NullMarked
package dev.uniroute.routing.guard;

import org.jspecify.annotations.NullMarked;
