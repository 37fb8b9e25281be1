/** {@code uniroute decisions}. */
@NullMarked
package dev.uniroute.cli.decisions;

import org.jspecify.annotations.NullMarked;
