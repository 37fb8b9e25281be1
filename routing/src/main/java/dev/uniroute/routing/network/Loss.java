package dev.uniroute.routing.network;

/** What training makes small: a mean over a batch, as a function of the network's outputs. Immutable and thread-safe. */
@FunctionalInterface
public interface Loss {

    /**
     * The loss of a batch and its gradient.
     *
     * @param rows which n of the training inputs the batch is
     * @param logits [n x outputs] or more rows, read only
     * @param gradients the derivative of the loss by every logit, written over all n rows
     * @return the loss
     */
    double evaluate(int[] rows, float[][] logits, float[][] gradients);
}
