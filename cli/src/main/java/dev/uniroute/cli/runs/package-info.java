/** The commands about profiling runs, and watching them. */
@NullMarked
package dev.uniroute.cli.runs;

import org.jspecify.annotations.NullMarked;
