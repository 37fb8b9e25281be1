package dev.uniroute.routing.curve;

/**
 * The lines {@code loss_m + lambda * cost_m} of one prompt seen from below: the models that some lambda >= 0 chooses, from
 * the cheapest to the one with the smallest loss. They are the lower left convex hull of the points (cost, loss).
 *
 * <p>Ties in the score go to the cheaper model, of equal costs to the smaller loss, then to the lower index. Reuses its
 * arrays from prompt to prompt: not thread-safe, allocates nothing. O(M) per prompt as long as the order of the costs stays.
 */
public final class LowerEnvelope {

    /** Models by ascending cost, ties by index. */
    private final int[] byCost;

    private final int[] hull;
    private int size;

    /** For M models. */
    public LowerEnvelope(int models) {
        this.byCost = new int[models];
        this.hull = new int[models];
        for (int m = 0; m < models; m++) {
            byCost[m] = m;
        }
    }

    /** Walks the lines of a prompt, losses[m] and costs[m]. */
    public void walk(double[] losses, double[] costs) {
        sort(costs);
        size = 0;
        for (int m : byCost) {
            if (size == 0 || losses[m] < losses[top()]) {
                while (size > 0 && isAbove(losses, costs, m)) {
                    size--;
                }
                hull[size++] = m;
            }
        }
    }

    /** How many models some lambda chooses; at least 1. */
    public int size() {
        return size;
    }

    /** The i-th of them; dearer and with less loss as i grows. */
    public int model(int i) {
        return hull[i];
    }

    /** From this lambda on the (i - 1)-th is chosen instead of the i-th; 0 < i < size. Positive. */
    public double crossing(int i, double[] losses, double[] costs) {
        int cheap = hull[i - 1];
        int dear = hull[i];
        return (losses[cheap] - losses[dear]) / (costs[dear] - costs[cheap]);
    }

    private int top() {
        return hull[size - 1];
    }

    /** Whether the last of the hull is on or above the line from the one before it to m, so that no lambda needs it. */
    private boolean isAbove(double[] losses, double[] costs, int m) {
        int last = top();
        if (costs[last] == costs[m]) {
            return true;
        }
        if (size == 1) {
            return false;
        }
        int before = hull[size - 2];
        double toLast = (losses[before] - losses[last]) * (costs[m] - costs[last]);
        double toNext = (losses[last] - losses[m]) * (costs[last] - costs[before]);
        return toLast <= toNext;
    }

    /** Insertion sort: the order rarely changes from prompt to prompt. */
    private void sort(double[] costs) {
        for (int i = 1; i < byCost.length; i++) {
            int m = byCost[i];
            int j = i;
            while (j > 0 && isBefore(m, byCost[j - 1], costs)) {
                byCost[j] = byCost[j - 1];
                j--;
            }
            byCost[j] = m;
        }
    }

    private static boolean isBefore(int m, int other, double[] costs) {
        return costs[m] < costs[other] || (costs[m] == costs[other] && m < other);
    }
}
