/** Embedders that are called over the network. */
@NullMarked
package dev.uniroute.registry.embedding;

import org.jspecify.annotations.NullMarked;
