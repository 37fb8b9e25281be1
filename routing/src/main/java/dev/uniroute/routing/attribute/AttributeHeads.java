package dev.uniroute.routing.attribute;

import dev.uniroute.routing.clustering.Points;
import dev.uniroute.routing.embedding.Embedding;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Seven logistic heads on an embedding x in R^D: {@code a = sigmoid(V^T x + b)} (METHOD section 2), V in R^{D x 7}, b in
 * R^7; a_j in [0, 1] is the probability that the prompt has attribute j. Immutable, equal by value. O(7 D).
 *
 * <p>Example, D = 1: with v_j = 2 and b_j = 1, x = 0.5 has a_j = sigmoid(2) = 0.88.
 */
public final class AttributeHeads {

    private final Points weights;
    private final float[] weightsByHead;
    private final float[] biases;

    /**
     * The heads with these parameters.
     *
     * @param weights V transposed, [7 x D]: row j is the head of attribute j
     * @param biases [7], finite; copied
     * @throws IllegalArgumentException if there are not seven, or a bias is not finite
     */
    public AttributeHeads(Points weights, float... biases) {
        if (weights.size() != Attribute.COUNT || biases.length != Attribute.COUNT) {
            throw new IllegalArgumentException("there are " + Attribute.COUNT + " heads, given are " + weights.size()
                    + " rows of weights and " + biases.length + " biases");
        }
        Embedding.indexOfNonFinite(biases).ifPresent(bad -> {
            throw new IllegalArgumentException("biases[" + bad + "] must be finite but is " + biases[bad]);
        });
        this.weights = weights;
        this.weightsByHead = weights.toArray();
        this.biases = biases.clone();
    }

    /** V transposed, [7 x D]. */
    public Points weights() {
        return weights;
    }

    /** A copy of b, [7]. */
    public float[] biases() {
        return biases.clone();
    }

    /** D, the dimension of the embeddings that they read. */
    public int dimension() {
        return weights.dimension();
    }

    /**
     * The attributes of an embedding, a point of [0, 1]^7.
     *
     * @throws IllegalArgumentException if the embedding has another dimension
     */
    public Embedding read(Embedding embedding) {
        if (embedding.dimension() != dimension()) {
            throw new IllegalArgumentException("dimension must be " + dimension() + " but is " + embedding.dimension());
        }
        float[] x = embedding.toArray();
        float[] attributes = new float[Attribute.COUNT];
        for (int j = 0; j < attributes.length; j++) {
            attributes[j] = sigmoid(logit(j, x));
        }
        return Embedding.of(attributes);
    }

    /** The attributes of an embedding by name, each in [0, 1]. */
    public Map<Attribute, Double> describe(Embedding embedding) {
        float[] values = read(embedding).toArray();
        Map<Attribute, Double> described = new EnumMap<>(Attribute.class);
        Attribute[] attributes = Attribute.values();
        for (int j = 0; j < attributes.length; j++) {
            described.put(attributes[j], (double) values[j]);
        }
        return described;
    }

    /** The attributes of each of n embeddings: [n x D] becomes [n x 7]. */
    public Points readAll(Points embeddings) {
        List<Embedding> read = IntStream.range(0, embeddings.size())
                .mapToObj(i -> read(embeddings.point(i)))
                .toList();
        return Points.of(read);
    }

    private double logit(int j, float[] x) {
        double sum = biases[j];
        int row = j * x.length;
        for (int i = 0; i < x.length; i++) {
            sum += (double) weightsByHead[row + i] * x[i];
        }
        return sum;
    }

    private static float sigmoid(double z) {
        return (float) (1 / (1 + Math.exp(-z)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AttributeHeads that
                && weights.equals(that.weights)
                && Arrays.equals(biases, that.biases);
    }

    @Override
    public int hashCode() {
        return 31 * weights.hashCode() + Arrays.hashCode(biases);
    }

    @Override
    public String toString() {
        return "AttributeHeads[D=" + dimension() + "]";
    }
}
