package dev.uniroute.routing.network;

import java.util.List;

/**
 * A layer in training. Batches are rows, [n x width]; what a layer returns is its own buffer, good until its next call.
 * Mutable; not thread-safe.
 */
sealed interface Layer permits Dense, BatchNorm, Relu {

    /** The outputs for the first n rows, in training mode. */
    float[][] forward(int n, float[][] inputs);

    /**
     * The gradient of the loss by the inputs of the last {@link #forward}; sets the gradients of the parameters.
     *
     * @param gradients by the outputs, [n x outputs]
     */
    float[][] backward(int n, float[][] gradients);

    /** What is trained; may be empty. */
    List<Parameter> parameters();
}
