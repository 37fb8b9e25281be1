/** The command that runs the simulated provider. */
@NullMarked
package dev.uniroute.cli.provider;

import org.jspecify.annotations.NullMarked;
