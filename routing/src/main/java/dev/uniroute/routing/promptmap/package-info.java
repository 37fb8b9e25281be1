/** Prompt maps (Phi): from an embedding to weights over K features. */
@NullMarked
package dev.uniroute.routing.promptmap;

import org.jspecify.annotations.NullMarked;
