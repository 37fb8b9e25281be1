/** Measures how fast the service is, in ratios of figures that are measured in the same run. */
@NullMarked
package dev.uniroute.bench.speed;

import org.jspecify.annotations.NullMarked;
