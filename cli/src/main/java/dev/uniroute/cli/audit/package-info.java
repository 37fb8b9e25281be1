/** {@code uniroute audit}. */
@NullMarked
package dev.uniroute.cli.audit;

import org.jspecify.annotations.NullMarked;
