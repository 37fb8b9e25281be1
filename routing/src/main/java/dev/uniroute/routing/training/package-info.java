/** Training: from stored prompts and the grades of known models to a prompt map and an estimator of profiles. */
@NullMarked
package dev.uniroute.routing.training;

import org.jspecify.annotations.NullMarked;
