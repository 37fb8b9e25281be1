package dev.uniroute.routing.network;

import java.util.List;

/** {@code y = max(0, x)}; its gradient at 0 is 0. */
final class Relu implements Layer {

    private final float[][] outputs;
    private final float[][] inputGradients;

    Relu(int batch, int width) {
        this.outputs = new float[batch][width];
        this.inputGradients = new float[batch][width];
    }

    @Override
    public float[][] forward(int n, float[][] inputs) {
        for (int i = 0; i < n; i++) {
            float[] x = inputs[i];
            float[] y = outputs[i];
            for (int j = 0; j < y.length; j++) {
                y[j] = Math.max(0, x[j]);
            }
        }
        return outputs;
    }

    @Override
    public float[][] backward(int n, float[][] gradients) {
        for (int i = 0; i < n; i++) {
            float[] y = outputs[i];
            float[] dy = gradients[i];
            float[] dx = inputGradients[i];
            for (int j = 0; j < y.length; j++) {
                dx[j] = y[j] > 0 ? dy[j] : 0;
            }
        }
        return inputGradients;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }
}
