/** The chaos program: damage on the real processes, and what it must not cost. */
@NullMarked
package dev.uniroute.bench.chaos;

import org.jspecify.annotations.NullMarked;
