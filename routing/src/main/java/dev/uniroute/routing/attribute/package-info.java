/** Attributes: seven properties of a prompt in [0, 1], read off its embedding by heads that are trained on labels. */
@NullMarked
package dev.uniroute.routing.attribute;

import org.jspecify.annotations.NullMarked;
