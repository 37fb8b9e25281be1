package dev.uniroute.routing.decision;

/**
 * Arrays for the candidates of one question, [M] each. A thread fills the same ones again and again, so that a decision
 * allocates little more than its answer.
 */
final class Columns {

    private static final ThreadLocal<Columns> OF_THREAD = ThreadLocal.withInitial(() -> new Columns(0));

    /** Which model of the snapshot each candidate is, ascending. */
    final int[] models;

    final double[] qualities;
    /** Standard errors of the qualities, of the snapshot's models in their order. */
    final double[] errors;
    /** Expected costs in USD. */
    final double[] costs;
    /** What the guard adds to the losses. */
    final double[] penalties;
    /** What ranks them, smallest first; NaN: without a score. */
    final double[] scores;

    private Columns(int capacity) {
        this.models = new int[capacity];
        this.qualities = new double[capacity];
        this.errors = new double[capacity];
        this.costs = new double[capacity];
        this.penalties = new double[capacity];
        this.scores = new double[capacity];
    }

    /** This thread's, for at least so many models; whatever is in them. */
    static Columns ofThread(int models) {
        Columns columns = OF_THREAD.get();
        if (columns.models.length < models) {
            columns = new Columns(models);
            OF_THREAD.set(columns);
        }
        return columns;
    }
}
