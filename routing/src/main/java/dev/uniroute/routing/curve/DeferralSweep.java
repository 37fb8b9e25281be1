package dev.uniroute.routing.curve;

/**
 * Routes prompts by {@code argmin_m loss_m + lambda * cost_m} (eq. 8) for every lambda >= 0 at once.
 *
 * <p>Per prompt only finitely many lambdas change the choice, the bends of the {@link LowerEnvelope}. Sorted over all
 * prompts they are the breakpoints of the average cost and quality: the curve has one point at lambda 0 and one at each, no
 * grid. Ties go to the cheaper model, of equal costs to the smaller loss, then to the lower index.
 *
 * <p>Example: one prompt, losses 0.1 and 0.3 at costs 10 and 2. Up to lambda = 0.2 / 8 the first is chosen, from there on the
 * second.
 *
 * <p>O(N M + s log s) for N prompts, M models and s switches.
 */
public final class DeferralSweep {

    private DeferralSweep() {}

    /**
     * The curve of a router that decides on one cost per model.
     *
     * @param losses [m][n], predicted, finite
     * @param costs [m], finite and >= 0, in any one unit; lambda is in its inverse
     * @param outcomes what the chosen answers are worth
     * @throws IllegalArgumentException if a shape differs or a value is not finite
     */
    public static DeferralCurve curve(double[][] losses, double[] costs, Outcomes outcomes) {
        requireShape("losses", losses, outcomes);
        if (costs.length != outcomes.models()) {
            throw new IllegalArgumentException(costs.length + " costs for " + outcomes.models() + " models");
        }
        double[] fixed = costs.clone();
        requireFinite("costs", fixed);
        return new Sweep(losses, outcomes).run((prompt, target) -> System.arraycopy(fixed, 0, target, 0, fixed.length));
    }

    /**
     * The curve of a router that predicts a cost per prompt and model.
     *
     * @param losses [m][n], predicted, finite
     * @param costs [m][n], predicted, finite and >= 0
     */
    public static DeferralCurve curve(double[][] losses, double[][] costs, Outcomes outcomes) {
        requireShape("losses", losses, outcomes);
        requireShape("costs", costs, outcomes);
        return new Sweep(losses, outcomes).run((prompt, target) -> column(costs, prompt, target));
    }

    private static void column(double[][] table, int n, double[] target) {
        for (int m = 0; m < target.length; m++) {
            target[m] = table[m][n];
        }
    }

    private static void requireShape(String name, double[][] table, Outcomes outcomes) {
        if (table.length != outcomes.models()) {
            throw new IllegalArgumentException(name + " of " + table.length + " models, not " + outcomes.models());
        }
        for (double[] row : table) {
            if (row.length != outcomes.prompts()) {
                throw new IllegalArgumentException(name + " of " + row.length + " prompts, not " + outcomes.prompts());
            }
            requireFinite(name, row);
        }
    }

    private static void requireFinite(String name, double[] values) {
        for (double value : values) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(name + " must be finite but one is " + value);
            }
        }
    }

    /** The decision costs of a prompt, written to [m]. */
    @FunctionalInterface
    private interface Costs {
        void copy(int prompt, double[] target);
    }

    /** One pass over the prompts. */
    private static final class Sweep {

        private final double[][] losses;
        private final Outcomes outcomes;
        private final LowerEnvelope envelope;
        private final Switches switches = new Switches();
        private double cheapestCost;
        private double cheapestQuality;

        Sweep(double[][] losses, Outcomes outcomes) {
            this.losses = losses;
            this.outcomes = outcomes;
            this.envelope = new LowerEnvelope(losses.length);
        }

        DeferralCurve run(Costs costs) {
            double[] promptLosses = new double[losses.length];
            double[] promptCosts = new double[losses.length];
            for (int n = 0; n < outcomes.prompts(); n++) {
                column(losses, n, promptLosses);
                costs.copy(n, promptCosts);
                envelope.walk(promptLosses, promptCosts);
                collect(n, promptLosses, promptCosts);
            }
            return switches.curve(cheapestCost, cheapestQuality, outcomes.prompts());
        }

        private void collect(int n, double[] promptLosses, double[] promptCosts) {
            int cheap = envelope.model(0);
            cheapestCost += outcomes.cost(cheap, n);
            cheapestQuality += outcomes.quality(cheap, n);
            for (int i = 1; i < envelope.size(); i++) {
                int dear = envelope.model(i);
                switches.add(
                        envelope.crossing(i, promptLosses, promptCosts),
                        outcomes.cost(dear, n) - outcomes.cost(cheap, n),
                        outcomes.quality(dear, n) - outcomes.quality(cheap, n));
                cheap = dear;
            }
        }
    }
}
