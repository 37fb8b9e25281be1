package dev.uniroute.routing.network;

import dev.uniroute.routing.embedding.Embedding;
import java.util.Arrays;

/**
 * {@code y = x W + b}, W of shape [inputs x outputs]. Immutable, equal by value; all values finite. What remains of a dense
 * layer and the normalisations around it once training is over.
 */
public final class AffineLayer {

    /** [inputs][outputs]: row i is what input i adds to every output. */
    private final float[][] weights;

    private final float[] biases;

    private AffineLayer(float[][] weights, float[] biases) {
        this.weights = weights;
        this.biases = biases;
    }

    /**
     * A layer.
     *
     * @param inputs >= 1
     * @param weights [inputs x outputs], row-major, copied
     * @param biases [outputs], at least one, copied
     * @throws IllegalArgumentException if a shape is wrong or a value is not finite
     */
    public static AffineLayer of(int inputs, float[] weights, float[] biases) {
        if (inputs < 1 || biases.length < 1 || weights.length != (long) inputs * biases.length) {
            throw new IllegalArgumentException(
                    weights.length + " weights for " + inputs + " inputs and " + biases.length + " outputs");
        }
        requireFinite("weight", weights);
        requireFinite("bias", biases);
        int outputs = biases.length;
        float[][] rows = new float[inputs][];
        for (int i = 0; i < inputs; i++) {
            rows[i] = Arrays.copyOfRange(weights, i * outputs, (i + 1) * outputs);
        }
        return new AffineLayer(rows, biases.clone());
    }

    /** How many numbers it reads. */
    public int inputs() {
        return weights.length;
    }

    /** How many numbers it gives. */
    public int outputs() {
        return biases.length;
    }

    /** W, [inputs x outputs], row-major, copied. */
    public float[] weights() {
        float[] flat = new float[inputs() * outputs()];
        for (int i = 0; i < weights.length; i++) {
            System.arraycopy(weights[i], 0, flat, i * outputs(), outputs());
        }
        return flat;
    }

    /** b, [outputs], copied. */
    public float[] biases() {
        return biases.clone();
    }

    /** {@code x W + b}. */
    float[] apply(float[] x) {
        float[] y = biases.clone();
        Matrices.addProduct(x, weights, y);
        return y;
    }

    private static void requireFinite(String name, float[] values) {
        Embedding.indexOfNonFinite(values).ifPresent(bad -> {
            throw new IllegalArgumentException(name + " " + bad + " must be finite but is " + values[bad]);
        });
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AffineLayer that
                && Arrays.deepEquals(weights, that.weights)
                && Arrays.equals(biases, that.biases);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.deepHashCode(weights) + Arrays.hashCode(biases);
    }

    @Override
    public String toString() {
        return "AffineLayer[" + inputs() + " -> " + outputs() + "]";
    }
}
