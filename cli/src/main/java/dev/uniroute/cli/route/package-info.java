/** The command that asks for a decision. */
@NullMarked
package dev.uniroute.cli.route;

import org.jspecify.annotations.NullMarked;
