package dev.uniroute.routing.promptmap;

import dev.uniroute.routing.embedding.Embedding;

/** Checks of the shapes of prompt maps. */
final class Dimensions {

    private Dimensions() {}

    static void require(int dimension, Embedding embedding) {
        if (embedding.dimension() != dimension) {
            throw new IllegalArgumentException("dimension must be " + dimension + " but is " + embedding.dimension());
        }
    }
}
