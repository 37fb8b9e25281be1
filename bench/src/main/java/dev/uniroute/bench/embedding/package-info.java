/** The embeddings of a data set, computed once and kept. */
@NullMarked
package dev.uniroute.bench.embedding;

import org.jspecify.annotations.NullMarked;
