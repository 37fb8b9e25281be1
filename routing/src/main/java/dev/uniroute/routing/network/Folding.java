package dev.uniroute.routing.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Turns trained layers into affine ones: every batch normalisation, which with its moving averages is {@code y = a x + c} per
 * coordinate, becomes a part of the dense layer after it ({@code W diag(a)}, {@code b + W c}) or before it ({@code diag(a) W},
 * {@code a b + c}). Computed in double precision. One use only.
 */
final class Folding {

    private final List<AffineLayer> layers = new ArrayList<>();
    /** Per input of the next dense layer. */
    private double[] inputScale;

    private double[] inputShift;
    /** The open dense layer, [outputs x inputs]; empty: none since the last ReLU. */
    private double[][] weights = {};

    private double[] biases = {};

    private Folding(int inputs) {
        this.inputScale = new double[inputs];
        this.inputShift = new double[inputs];
        Arrays.fill(inputScale, 1);
    }

    /** The inference form of layers that read so many numbers and end with a dense layer. */
    static Network fold(int inputs, List<Layer> trained) {
        Folding folding = new Folding(inputs);
        for (Layer layer : trained) {
            switch (layer) {
                case Dense dense -> folding.add(dense);
                case BatchNorm norm -> folding.add(norm);
                case Relu relu -> folding.close();
            }
        }
        folding.close();
        return new Network(folding.layers);
    }

    private void add(Dense dense) {
        int outputs = dense.biases.values[0].length;
        weights = new double[outputs][inputScale.length];
        biases = new double[outputs];
        for (int o = 0; o < outputs; o++) {
            biases[o] = dense.biases.values[0][o];
            for (int i = 0; i < inputScale.length; i++) {
                double weight = dense.weights.values[i][o];
                weights[o][i] = weight * inputScale[i];
                biases[o] += weight * inputShift[i];
            }
        }
    }

    private void add(BatchNorm norm) {
        for (int j = 0; j < norm.movingMean.length; j++) {
            double scale = norm.scale.values[0][j] / Math.sqrt((double) norm.movingVariance[j] + BatchNorm.EPSILON);
            double shift = norm.shift.values[0][j] - scale * norm.movingMean[j];
            if (weights.length == 0) {
                inputScale[j] = scale;
                inputShift[j] = shift;
            } else {
                scaleOutput(j, scale, shift);
            }
        }
    }

    private void scaleOutput(int output, double scale, double shift) {
        double[] row = weights[output];
        for (int i = 0; i < row.length; i++) {
            row[i] *= scale;
        }
        biases[output] = scale * biases[output] + shift;
    }

    private void close() {
        int inputs = inputScale.length;
        float[] flat = new float[biases.length * inputs];
        float[] flatBiases = new float[biases.length];
        for (int o = 0; o < biases.length; o++) {
            flatBiases[o] = (float) biases[o];
            for (int i = 0; i < inputs; i++) {
                flat[i * biases.length + o] = (float) weights[o][i];
            }
        }
        layers.add(AffineLayer.of(inputs, flat, flatBiases));
        inputScale = new double[biases.length];
        inputShift = new double[biases.length];
        Arrays.fill(inputScale, 1);
        weights = new double[0][];
        biases = new double[0];
    }
}
