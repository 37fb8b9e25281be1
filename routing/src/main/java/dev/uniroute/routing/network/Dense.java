package dev.uniroute.routing.network;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** {@code y = x W + b}, W of shape [inputs x outputs]. Starts with Glorot uniform weights and b = 0. */
final class Dense implements Layer {

    final Parameter weights;
    final Parameter biases;
    private final float[][] transposed;
    private final float[][] outputs;
    private final float[][] inputGradients;
    private float[][] inputs = {};

    /** A layer for batches of at most {@code batch} rows. */
    Dense(int batch, int inputs, int outputs, RandomGenerator random) {
        this.weights = new Parameter(inputs, outputs);
        this.biases = new Parameter(1, outputs);
        this.transposed = new float[outputs][inputs];
        this.outputs = new float[batch][outputs];
        this.inputGradients = new float[batch][inputs];
        float limit = (float) Math.sqrt(6.0 / (inputs + outputs));
        for (float[] row : weights.values) {
            for (int j = 0; j < row.length; j++) {
                row[j] = random.nextFloat(-limit, limit);
            }
        }
    }

    @Override
    public float[][] forward(int n, float[][] batch) {
        inputs = batch;
        for (int i = 0; i < n; i++) {
            System.arraycopy(biases.values[0], 0, outputs[i], 0, outputs[i].length);
        }
        Matrices.addProduct(n, inputs, weights.values, outputs);
        return outputs;
    }

    /** {@code dW = X^T dY}, {@code db = sum dY}, {@code dX = dY W^T}. */
    @Override
    public float[][] backward(int n, float[][] gradients) {
        clear(weights.gradients);
        Matrices.addTransposedProduct(n, inputs, gradients, weights.gradients);
        Matrices.sumRows(n, gradients, biases.gradients[0]);
        Matrices.transpose(weights.values, transposed);
        clear(inputGradients);
        Matrices.addProduct(n, gradients, transposed, inputGradients);
        return inputGradients;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(weights, biases);
    }

    private static void clear(float[][] rows) {
        for (float[] row : rows) {
            Arrays.fill(row, 0);
        }
    }
}
