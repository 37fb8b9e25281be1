/** Quality from pairwise votes: Bradley-Terry strengths, pooled over groups of prompts (docs/votes.md). */
@NullMarked
package dev.uniroute.routing.preference;

import org.jspecify.annotations.NullMarked;
