/** The method: pure Java, no framework. */
@NullMarked
package dev.uniroute.routing;

import org.jspecify.annotations.NullMarked;
