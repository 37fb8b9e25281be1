/** Programs that measure. */
@NullMarked
package dev.uniroute.bench;

import org.jspecify.annotations.NullMarked;
