/** Fakes of what the flows stand on at their edges, and the flows wired over them. */
@NullMarked
package dev.uniroute.registry.fake;

import org.jspecify.annotations.NullMarked;
