/** The protocol of the paper's experiments (METHOD section 3): splits, cells, and what every method reaches in them. */
@NullMarked
package dev.uniroute.bench.protocol;

import org.jspecify.annotations.NullMarked;
