package dev.uniroute.routing.promptmap;

import dev.uniroute.routing.embedding.Embedding;
import dev.uniroute.routing.network.Network;

/**
 * The prompt map of LearnedMap (METHOD section 2): {@code Phi(x) = softmax(network(x))}, a small network whose outputs are
 * the logits of K features. All weights are positive and sum to 1.
 *
 * @param network D inputs, K outputs
 */
public record SoftmaxNetwork(Network network) implements PromptMap {

    @Override
    public int features() {
        return network.outputs();
    }

    @Override
    public int dimension() {
        return network.inputs();
    }

    @Override
    public FeatureWeights weigh(Embedding embedding) {
        Dimensions.require(dimension(), embedding);
        return FeatureWeights.dense(softmax(network.apply(embedding.toArray())));
    }

    /** Relative to the largest logit, so that none overflows. */
    private static double[] softmax(float[] logits) {
        double largest = Double.NEGATIVE_INFINITY;
        for (float logit : logits) {
            largest = Math.max(largest, logit);
        }
        double[] weights = new double[logits.length];
        double sum = 0;
        for (int k = 0; k < logits.length; k++) {
            weights[k] = Math.exp(logits[k] - largest);
            sum += weights[k];
        }
        for (int k = 0; k < logits.length; k++) {
            weights[k] /= sum;
        }
        return weights;
    }
}
