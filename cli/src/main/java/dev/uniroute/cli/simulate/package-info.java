/** {@code uniroute simulate}. */
@NullMarked
package dev.uniroute.cli.simulate;

import org.jspecify.annotations.NullMarked;
