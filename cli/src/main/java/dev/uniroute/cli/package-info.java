/** The client commands. */
@NullMarked
package dev.uniroute.cli;

import org.jspecify.annotations.NullMarked;
