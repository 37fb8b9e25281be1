package dev.uniroute.routing.training;

import dev.uniroute.routing.network.Loss;

/**
 * The log loss of LearnedMap (METHOD section 2): with {@code Phi = softmax(logits)} and the training models' profiles Psi,
 *
 * <pre>
 * gamma(x, h) = Phi(x)^T Psi(h), clamped to [1e-7, 1 - 1e-7]
 * loss = -mean over the known (x, h) of the batch [ l log gamma + (1 - l) log(1 - gamma) ],    l the loss of h on x
 * </pre>
 *
 * <p>Its derivatives: {@code dPhi_k = sum_h Psi_k(h) (gamma - l) / (gamma (1 - gamma))}, divided by the number of known pairs and
 * 0 where gamma was clamped; {@code dlogit_k = Phi_k (dPhi_k - sum_j Phi_j dPhi_j)}.
 */
final class MixtureLoss implements Loss {

    private static final double CLAMP = 1e-7;

    private final double[][] profiles;
    private final double[][] losses;
    private final int features;

    /**
     * A loss; takes the arrays.
     *
     * @param profiles Psi, [m][k], in [0, 1]
     * @param losses [m][rows], in [0, 1]; NaN: not known, skipped
     */
    MixtureLoss(double[][] profiles, double[][] losses) {
        this.profiles = profiles;
        this.losses = losses;
        this.features = profiles[0].length;
    }

    @Override
    public double evaluate(int[] rows, float[][] logits, float[][] gradients) {
        int known = known(rows);
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            sum += row(rows[i], logits[i], gradients[i], Math.max(1, known));
        }
        return sum / Math.max(1, known);
    }

    private double row(int row, float[] logits, float[] gradient, int known) {
        double[] phi = softmax(logits);
        double[] slopes = new double[features];
        double sum = 0;
        for (int m = 0; m < profiles.length; m++) {
            double loss = losses[m][row];
            if (!Double.isNaN(loss)) {
                double gamma = dot(phi, profiles[m]);
                double clamped = Math.clamp(gamma, CLAMP, 1 - CLAMP);
                sum -= loss * Math.log(clamped) + (1 - loss) * Math.log1p(-clamped);
                if (gamma == clamped) {
                    add((gamma - loss) / (gamma * (1 - gamma)) / known, profiles[m], slopes);
                }
            }
        }
        double mean = dot(phi, slopes);
        for (int k = 0; k < features; k++) {
            gradient[k] = (float) (phi[k] * (slopes[k] - mean));
        }
        return sum;
    }

    private int known(int[] rows) {
        int known = 0;
        for (double[] model : losses) {
            for (int row : rows) {
                known += Double.isNaN(model[row]) ? 0 : 1;
            }
        }
        return known;
    }

    private double[] softmax(float[] logits) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < features; k++) {
            largest = Math.max(largest, logits[k]);
        }
        double[] phi = new double[features];
        double sum = 0;
        for (int k = 0; k < features; k++) {
            phi[k] = Math.exp(logits[k] - largest);
            sum += phi[k];
        }
        for (int k = 0; k < features; k++) {
            phi[k] /= sum;
        }
        return phi;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }

    private static void add(double factor, double[] row, double[] sums) {
        for (int k = 0; k < sums.length; k++) {
            sums[k] += factor * row[k];
        }
    }
}
