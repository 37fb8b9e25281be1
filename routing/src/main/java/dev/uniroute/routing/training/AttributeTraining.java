package dev.uniroute.routing.training;

import dev.uniroute.routing.attribute.Attribute;
import dev.uniroute.routing.attribute.AttributeHeads;
import dev.uniroute.routing.attribute.AttributeLabels;
import dev.uniroute.routing.clustering.Points;
import java.util.List;

/**
 * Trains {@link AttributeHeads}: one {@link LogisticRegression} per attribute, each by cross-entropy against the labels.
 *
 * <p>The targets are Platt's: with n1 prompts that have the attribute and n0 that have not, {@code (n1 + 1) / (n1 + 2)} and
 * {@code 1 / (n0 + 2)} in place of 1 and 0. So an attribute that all or no prompts have gets a constant head instead of
 * an endless fit, and a label that an LLM gave wrongly costs less.
 */
public final class AttributeTraining {

    /** Weight of {@code |v_j|^2 / 2} against the sum over the labelled prompts, unless another is given. */
    public static final double DEFAULT_PENALTY = 0.3;

    private AttributeTraining() {}

    /**
     * The heads that fit these labels.
     *
     * @param embeddings [n x D], n >= 1
     * @param labels n labels, in the order of the embeddings
     * @param penalty L2 regularisation, > 0
     * @throws IllegalArgumentException if there are no labels, or not one per embedding
     * @throws InterruptedException if the thread is interrupted
     */
    public static AttributeHeads train(Points embeddings, List<AttributeLabels> labels, double penalty)
            throws InterruptedException {
        int dimension = embeddings.dimension();
        float[] weights = new float[Attribute.COUNT * dimension];
        float[] biases = new float[Attribute.COUNT];
        Attribute[] attributes = Attribute.values();
        for (int head = 0; head < attributes.length; head++) {
            double[] fit = LogisticRegression.fit(embeddings, targets(labels, attributes[head]), penalty);
            for (int k = 0; k < dimension; k++) {
                weights[head * dimension + k] = (float) fit[k];
            }
            biases[head] = (float) fit[dimension];
        }
        return new AttributeHeads(Points.of(dimension, weights), biases);
    }

    private static double[] targets(List<AttributeLabels> labels, Attribute attribute) {
        long with = labels.stream().filter(it -> it.has(attribute)).count();
        double yes = (with + 1.0) / (with + 2.0);
        double no = 1.0 / (labels.size() - with + 2.0);
        return labels.stream().mapToDouble(it -> it.has(attribute) ? yes : no).toArray();
    }
}
