/** Trying something out before it is in force for all: rollouts, their beginning and their end. */
@NullMarked
package dev.uniroute.registry.rollout;

import org.jspecify.annotations.NullMarked;
