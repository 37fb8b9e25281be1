/** Trying something new on a part of the decisions, or beside all of them. */
@NullMarked
package dev.uniroute.routing.rollout;

import org.jspecify.annotations.NullMarked;
