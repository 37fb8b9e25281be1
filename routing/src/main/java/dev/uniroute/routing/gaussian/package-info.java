/** The Gaussian process over prompts and models: {@link dev.uniroute.routing.gaussian.GaussianProcess} tells how it is fitted. */
@NullMarked
package dev.uniroute.routing.gaussian;

import org.jspecify.annotations.NullMarked;
