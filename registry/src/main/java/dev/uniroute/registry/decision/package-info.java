/** The decision log: what was decided, by what, and what came of it. */
@NullMarked
package dev.uniroute.registry.decision;

import org.jspecify.annotations.NullMarked;
