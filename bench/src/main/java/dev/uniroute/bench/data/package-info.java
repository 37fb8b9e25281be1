/** Data sets of measured LLMs: the neutral format, as a table in memory and as files. */
@NullMarked
package dev.uniroute.bench.data;

import org.jspecify.annotations.NullMarked;
