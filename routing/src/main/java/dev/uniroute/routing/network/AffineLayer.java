package dev.uniroute.routing.network;

import dev.uniroute.routing.embedding.Embedding;
import java.util.Arrays;

/**
 * {@code y = W x + b}, W of shape [outputs x inputs], row-major. Immutable, equal by value; all values finite. What remains of
 * a dense layer and the normalisations around it once training is over.
 */
public final class AffineLayer {

    private final int inputs;
    private final float[] weights;
    private final float[] biases;

    private AffineLayer(int inputs, float[] weights, float[] biases) {
        this.inputs = inputs;
        this.weights = weights;
        this.biases = biases;
    }

    /**
     * A layer.
     *
     * @param inputs >= 1
     * @param weights [outputs x inputs], copied
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
        return new AffineLayer(inputs, weights.clone(), biases.clone());
    }

    /** How many numbers it reads. */
    public int inputs() {
        return inputs;
    }

    /** How many numbers it gives. */
    public int outputs() {
        return biases.length;
    }

    /** W, [outputs x inputs], copied. */
    public float[] weights() {
        return weights.clone();
    }

    /** b, [outputs], copied. */
    public float[] biases() {
        return biases.clone();
    }

    /** {@code W x + b}. Four partial sums per output, so that additions do not wait for one another. */
    float[] apply(float[] x) {
        float[] y = new float[biases.length];
        for (int o = 0; o < y.length; o++) {
            y[o] = biases[o] + dot(x, o * inputs);
        }
        return y;
    }

    private float dot(float[] x, int row) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int blocks = inputs & ~3;
        for (int i = 0; i < blocks; i += 4) {
            a += x[i] * weights[row + i];
            b += x[i + 1] * weights[row + i + 1];
            c += x[i + 2] * weights[row + i + 2];
            d += x[i + 3] * weights[row + i + 3];
        }
        for (int i = blocks; i < inputs; i++) {
            a += x[i] * weights[row + i];
        }
        return (a + b) + (c + d);
    }

    private static void requireFinite(String name, float[] values) {
        Embedding.indexOfNonFinite(values).ifPresent(bad -> {
            throw new IllegalArgumentException(name + " " + bad + " must be finite but is " + values[bad]);
        });
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AffineLayer that
                && inputs == that.inputs
                && Arrays.equals(weights, that.weights)
                && Arrays.equals(biases, that.biases);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(weights) + Arrays.hashCode(biases);
    }

    @Override
    public String toString() {
        return "AffineLayer[" + inputs + " -> " + outputs() + "]";
    }
}
