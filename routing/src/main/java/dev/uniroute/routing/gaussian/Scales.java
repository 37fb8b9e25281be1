package dev.uniroute.routing.gaussian;

/**
 * The hyper-parameters: how much each part of the covariance weighs.
 *
 * @param training of the training models' covariance (alpha)
 * @param text of the kernel of the embedding (tau)
 * @param losses of the kernel of the training models' expected losses (tau_f)
 * @param clusters of belonging to the same cluster (tau_c)
 * @param itemMean of the prompts' own mean records (sigma)
 * @param itemSpread of the training models' covariance in the prompts' own records (kappa)
 * @param noise variance of one grade
 */
record Scales(
        double training,
        double text,
        double losses,
        double clusters,
        double itemMean,
        double itemSpread,
        double noise) {

    /** The start of the search and the centre of its prior; those of functions are relative to v, the variance of grades. */
    static Scales initial(double v) {
        return new Scales(0.5, 0.15 * v, 0.05 * v, 0.05 * v, 0.1, 0.1, 0.7 * v);
    }

    static Scales of(double... t) {
        return new Scales(t[0], t[1], t[2], t[3], t[4], t[5], t[6]);
    }

    double[] toArray() {
        return new double[] {training, text, losses, clusters, itemMean, itemSpread, noise};
    }
}
