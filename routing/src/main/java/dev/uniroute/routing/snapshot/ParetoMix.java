package dev.uniroute.routing.snapshot;

import java.util.List;
import java.util.Optional;

/**
 * Two constants, mixed at random so that the mean cost meets a budget exactly: the paper's Pareto-random router (METHOD
 * section 2). They are the neighbours of the budget on the lower convex hull of (cost, loss), so that no other mix of
 * constants has a smaller mean loss at that cost.
 *
 * <p>Example: a cheap model (loss 0.3, cost 0.002) and a strong one (loss 0.1, cost 0.010). A budget of 0.004 sends a
 * quarter of the prompts to the strong one: 0.75 * 0.002 + 0.25 * 0.010 = 0.004, at a mean loss of 0.25.
 *
 * @param cheaper the neighbour whose cost is at most the budget
 * @param dearer the other neighbour; the same as the cheaper one if a single constant is best
 * @param dearerShare share of the prompts that go to the dearer one, in [0, 1)
 * @param lambda at which both are equally good: {@code (loss_cheaper - loss_dearer) / (cost_dearer - cost_cheaper)}; 0 for
 *     a single constant
 */
public record ParetoMix(Constant cheaper, Constant dearer, double dearerShare, double lambda) {

    /**
     * The mix that meets a budget; a single constant if the best of all costs no more. Empty if even the cheapest is
     * dearer than the budget. Ties go to the cheaper, then to the earlier. O(M^2) at worst for M constants.
     *
     * @param constants at least one
     */
    public static Optional<ParetoMix> within(double budgetUsd, List<Constant> constants) {
        Constant dear = best(constants);
        if (dear.costUsd() <= budgetUsd) {
            return Optional.of(new ParetoMix(dear, dear, 0, 0));
        }
        for (Constant next = nextAfter(dear, constants); !next.equals(dear); next = nextAfter(dear, constants)) {
            if (next.costUsd() <= budgetUsd) {
                double share = (budgetUsd - next.costUsd()) / (dear.costUsd() - next.costUsd());
                return Optional.of(new ParetoMix(next, dear, share, slope(dear, next)));
            }
            dear = next;
        }
        return Optional.empty();
    }

    /** Share of the prompts that go to this model, in [0, 1]. */
    public double share(String model) {
        if (model.equals(dearer.model().name()) && !single()) {
            return dearerShare;
        }
        return model.equals(cheaper.model().name()) ? 1 - dearerShare : 0;
    }

    /** The constant that a coin in [0, 1) falls on. */
    public Constant choose(double coin) {
        return coin < dearerShare ? dearer : cheaper;
    }

    /** Whether it is a single constant. */
    public boolean single() {
        return cheaper.equals(dearer);
    }

    private static Constant best(List<Constant> constants) {
        Constant best = constants.getFirst();
        for (Constant constant : constants) {
            if (constant.loss() < best.loss()
                    || (constant.loss() == best.loss() && constant.costUsd() < best.costUsd())) {
                best = constant;
            }
        }
        return best;
    }

    /** The hull's next corner toward lower cost: of all cheaper constants the one that loses least per USD saved. */
    private static Constant nextAfter(Constant dear, List<Constant> constants) {
        Constant next = dear;
        double first = Double.MAX_VALUE;
        for (Constant constant : constants) {
            if (constant.costUsd() < dear.costUsd()) {
                double slope = slope(dear, constant);
                if (slope < first || (slope == first && constant.costUsd() < next.costUsd())) {
                    next = constant;
                    first = slope;
                }
            }
        }
        return next;
    }

    private static double slope(Constant dear, Constant cheap) {
        return (cheap.loss() - dear.loss()) / (dear.costUsd() - cheap.costUsd());
    }
}
