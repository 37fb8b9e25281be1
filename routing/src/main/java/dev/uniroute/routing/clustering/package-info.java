/** K-means over embeddings: how the centroids of a prompt map are found. */
@NullMarked
package dev.uniroute.routing.clustering;

import org.jspecify.annotations.NullMarked;
