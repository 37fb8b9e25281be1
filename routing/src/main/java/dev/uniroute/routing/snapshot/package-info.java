/** All that a decision reads, immutable, and the calibration of budgets on it. */
@NullMarked
package dev.uniroute.routing.snapshot;

import org.jspecify.annotations.NullMarked;
