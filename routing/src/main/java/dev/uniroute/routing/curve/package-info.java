/** Deferral curves, exact at every breakpoint of lambda, and what is measured on them (METHOD section 3). */
@NullMarked
package dev.uniroute.routing.curve;

import org.jspecify.annotations.NullMarked;
