package dev.uniroute.routing.network;

import java.util.Arrays;
import java.util.List;

/**
 * Batch normalisation (Ioffe and Szegedy 2015) with the defaults of Keras: per coordinate
 *
 * <pre>y = gamma (x - mean) / sqrt(var + 1e-3) + beta</pre>
 *
 * with the mean and the variance (denominator n) of the batch in training. For inference it keeps moving averages of both with
 * momentum 0.99, corrected for their start as Adam corrects its moments: after t steps
 *
 * <pre>average = sum_s 0.99^(t - s) batch_s / sum_s 0.99^(t - s)</pre>
 *
 * <p>Keras starts from mean 0 and variance 1 without a correction. After thousands of steps that is the same; after the hundred
 * that a few thousand rows give, it takes coordinates with a variance of 1/D for ones with a variance near 1/3, and the network
 * is served inputs several times smaller than those it was trained on.
 */
final class BatchNorm implements Layer {

    static final float EPSILON = 1e-3f;
    private static final double MOMENTUM = 0.99;

    final Parameter scale;
    final Parameter shift;
    final float[] movingMean;
    final float[] movingVariance;
    private final float[] mean;
    private final float[] variance;
    private final float[] inverseDeviation;
    private final float[][] normalised;
    private final float[][] outputs;
    private final float[][] inputGradients;
    private int steps;

    BatchNorm(int batch, int width) {
        this.scale = new Parameter(1, width);
        this.shift = new Parameter(1, width);
        this.movingMean = new float[width];
        this.movingVariance = new float[width];
        this.mean = new float[width];
        this.variance = new float[width];
        this.inverseDeviation = new float[width];
        this.normalised = new float[batch][width];
        this.outputs = new float[batch][width];
        this.inputGradients = new float[batch][width];
        Arrays.fill(scale.values[0], 1);
    }

    @Override
    public float[][] forward(int n, float[][] inputs) {
        measure(n, inputs);
        for (int i = 0; i < n; i++) {
            normalise(inputs[i], normalised[i], outputs[i], scale.values[0], shift.values[0]);
        }
        return outputs;
    }

    private void normalise(float[] x, float[] hat, float[] y, float[] gamma, float[] beta) {
        for (int j = 0; j < y.length; j++) {
            hat[j] = (x[j] - mean[j]) * inverseDeviation[j];
            y[j] = gamma[j] * hat[j] + beta[j];
        }
    }

    private void measure(int n, float[][] inputs) {
        Matrices.sumRows(n, inputs, mean);
        divide(mean, n);
        Arrays.fill(variance, 0);
        for (int i = 0; i < n; i++) {
            float[] x = inputs[i];
            for (int j = 0; j < mean.length; j++) {
                float deviation = x[j] - mean[j];
                variance[j] += deviation * deviation;
            }
        }
        divide(variance, n);
        steps++;
        float share = (float) ((1 - MOMENTUM) / (1 - Math.pow(MOMENTUM, steps)));
        for (int j = 0; j < mean.length; j++) {
            inverseDeviation[j] = 1 / (float) Math.sqrt(variance[j] + EPSILON);
            movingMean[j] += share * (mean[j] - movingMean[j]);
            movingVariance[j] += share * (variance[j] - movingVariance[j]);
        }
    }

    /**
     * With {@code hat} the normalised inputs: {@code dgamma = sum dy hat}, {@code dbeta = sum dy} and {@code dx = gamma / (n s)
     * (n dy - dbeta - hat dgamma)}.
     */
    @Override
    public float[][] backward(int n, float[][] gradients) {
        float[] dGamma = scale.gradients[0];
        float[] dBeta = shift.gradients[0];
        Matrices.sumRows(n, gradients, dBeta);
        Arrays.fill(dGamma, 0);
        for (int i = 0; i < n; i++) {
            addProducts(gradients[i], normalised[i], dGamma);
        }
        for (int i = 0; i < n; i++) {
            inputGradient(n, gradients[i], normalised[i], inputGradients[i]);
        }
        return inputGradients;
    }

    private void inputGradient(float n, float[] dy, float[] hat, float[] dx) {
        float[] gamma = scale.values[0];
        float[] dGamma = scale.gradients[0];
        float[] dBeta = shift.gradients[0];
        for (int j = 0; j < dx.length; j++) {
            dx[j] = gamma[j] * inverseDeviation[j] * (dy[j] - (dBeta[j] + hat[j] * dGamma[j]) / n);
        }
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(scale, shift);
    }

    private static void addProducts(float[] a, float[] b, float[] sums) {
        for (int j = 0; j < sums.length; j++) {
            sums[j] += a[j] * b[j];
        }
    }

    private static void divide(float[] values, float n) {
        for (int j = 0; j < values.length; j++) {
            values[j] /= n;
        }
    }
}
