/** Dense linear algebra in double precision: what fitting a few hundred coefficients needs, and no more. */
@NullMarked
package dev.uniroute.routing.algebra;

import org.jspecify.annotations.NullMarked;
