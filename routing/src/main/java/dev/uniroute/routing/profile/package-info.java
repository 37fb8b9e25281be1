/** Profiles (Psi): what is expected of a model on the prompts of each feature. */
@NullMarked
package dev.uniroute.routing.profile;

import org.jspecify.annotations.NullMarked;
