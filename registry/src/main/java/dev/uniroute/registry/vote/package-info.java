/** Pairwise votes: whose answer to a prompt people preferred, and the observations that profiles are made of. */
@NullMarked
package dev.uniroute.registry.vote;

import org.jspecify.annotations.NullMarked;
