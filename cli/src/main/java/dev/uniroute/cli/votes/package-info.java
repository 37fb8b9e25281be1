/** The commands about pairwise votes. */
@NullMarked
package dev.uniroute.cli.votes;

import org.jspecify.annotations.NullMarked;
