/** {@code uniroute doctor}. */
@NullMarked
package dev.uniroute.cli.doctor;

import org.jspecify.annotations.NullMarked;
