package dev.uniroute.routing.gaussian;

import dev.uniroute.routing.algebra.Matrix;

/**
 * The covariance of a new model's expected losses as an inner product of features q(x), whose coefficients have the prior
 * N(0, I):
 *
 * <pre>q = ( sqrt(alpha) spread | sqrt(tau) z | sqrt(tau_f) z_f(f) | sqrt(tau_c) one-hot cluster | sqrt(nu) )</pre>
 *
 * @param scales the hyper-parameters
 * @param level nu, the prior variance of a model's level where there are too few training models to tell, else 0
 */
record PriorFeatures(Scales scales, double level) {

    /**
     * q of n prompts, [n x H + L + G + C + 1].
     *
     * @param spread of the training models, [n x H] ({@link Population#spread})
     * @param z [n x L]
     * @param lossFeatures z_f, [n x G]
     * @param membership [n x C]
     */
    Matrix of(Matrix spread, Matrix z, Matrix lossFeatures, Matrix membership) {
        return spread.scale(Math.sqrt(scales.training()))
                .beside(z.scale(Math.sqrt(scales.text())))
                .beside(lossFeatures.scale(Math.sqrt(scales.losses())))
                .beside(membership.scale(Math.sqrt(scales.clusters())))
                .beside(Matrix.of(z.rows(), 1, (i, j) -> Math.sqrt(level)));
    }

    /** (sqrt(sigma) itemMean | sqrt(kappa) itemSpread), [n x 1 + H]: the features of the prompts' own records. */
    Matrix items(Population population) {
        return population
                .itemMean()
                .scale(Math.sqrt(scales.itemMean()))
                .beside(population.itemSpread().scale(Math.sqrt(scales.itemSpread())));
    }
}
