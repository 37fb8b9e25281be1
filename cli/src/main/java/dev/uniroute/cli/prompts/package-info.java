/** The commands about stored prompts. */
@NullMarked
package dev.uniroute.cli.prompts;

import org.jspecify.annotations.NullMarked;
