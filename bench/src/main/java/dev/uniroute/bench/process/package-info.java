/** The programs that are measured or damaged, as processes, and raw messages to them. */
@NullMarked
package dev.uniroute.bench.process;

import org.jspecify.annotations.NullMarked;
