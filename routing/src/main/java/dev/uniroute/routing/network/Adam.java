package dev.uniroute.routing.network;

import java.util.List;

/**
 * Adam (Kingma and Ba 2015) as Keras has it: with the gradient g of step t,
 *
 * <pre>
 * m = 0.9 m + 0.1 g,    v = 0.999 v + 0.001 g^2
 * w = w - rate sqrt(1 - 0.999^t) / (1 - 0.9^t) m / (sqrt(v) + 1e-7)
 * </pre>
 */
final class Adam {

    private static final float FIRST_DECAY = 0.9f;
    private static final float SECOND_DECAY = 0.999f;
    private static final float EPSILON = 1e-7f;

    private final double rate;
    private int step;

    Adam(double rate) {
        this.rate = rate;
    }

    /** Moves the parameters against their gradients. */
    void step(List<Parameter> parameters) {
        step++;
        double correction = Math.sqrt(1 - Math.pow(SECOND_DECAY, step)) / (1 - Math.pow(FIRST_DECAY, step));
        float stepRate = (float) (rate * correction);
        for (Parameter parameter : parameters) {
            for (int i = 0; i < parameter.values.length; i++) {
                move(
                        stepRate,
                        parameter.values[i],
                        parameter.gradients[i],
                        parameter.firstMoments[i],
                        parameter.secondMoments[i]);
            }
        }
    }

    private static void move(float stepRate, float[] w, float[] g, float[] m, float[] v) {
        for (int j = 0; j < w.length; j++) {
            m[j] = FIRST_DECAY * m[j] + (1 - FIRST_DECAY) * g[j];
            v[j] = SECOND_DECAY * v[j] + (1 - SECOND_DECAY) * g[j] * g[j];
            w[j] -= stepRate * m[j] / ((float) Math.sqrt(v[j]) + EPSILON);
        }
    }
}
