/** Embedders that run in the process, for the service and for programs that measure. */
@NullMarked
package dev.uniroute.embedding;

import org.jspecify.annotations.NullMarked;
