/** The command {@code ./uniroute evaluate}. */
@NullMarked
package dev.uniroute.bench.evaluate;

import org.jspecify.annotations.NullMarked;
