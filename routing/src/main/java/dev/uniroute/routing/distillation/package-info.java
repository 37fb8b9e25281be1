/** A transformer's knowledge of single tokens as a table: the static embedder, made once per transformer. */
@NullMarked
package dev.uniroute.routing.distillation;

import org.jspecify.annotations.NullMarked;
