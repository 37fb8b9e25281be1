package dev.uniroute.routing.training;

import dev.uniroute.routing.clustering.Points;

/**
 * Minimises {@link LogisticLoss} by Newton's method: each step solves {@code H d = -g} approximately by conjugate
 * gradients and is halved until the loss falls enough (Armijo). H is never formed, so a step costs O(n D) per conjugate
 * gradient and wide embeddings are no trouble. Deterministic. The loss is convex, so there is nothing to start from.
 */
final class LogisticRegression {

    private static final int MAX_STEPS = 100;
    private static final int MAX_CONJUGATE_GRADIENTS = 200;
    private static final double GRADIENT_TOLERANCE = 1e-8;
    private static final double SUFFICIENT_DECREASE = 1e-4;
    private static final double SMALLEST_STEP = 1e-10;

    private LogisticRegression() {}

    /**
     * The parameters [D + 1] with the least loss, the bias last.
     *
     * @param points [n x D], n >= 1
     * @param targets [n], in (0, 1): with targets of exactly 0 or 1 that are all alike the bias would have no bound
     * @param penalty weight of {@code |w|^2 / 2} against the sum of the points' losses, > 0
     * @throws InterruptedException if the thread is interrupted
     */
    static double[] fit(Points points, double[] targets, double penalty) throws InterruptedException {
        LogisticLoss loss = new LogisticLoss(points, targets, penalty);
        double[] parameters = new double[loss.parameters()];
        double value = loss.value(parameters);
        for (int step = 0; step < MAX_STEPS; step++) {
            if (Thread.interrupted()) {
                throw new InterruptedException("interrupted while fitting");
            }
            double[] gradient = loss.gradient(parameters);
            if (Math.sqrt(dot(gradient, gradient)) <= GRADIENT_TOLERANCE) {
                break;
            }
            double[] direction = direction(loss, parameters, gradient);
            double slope = dot(gradient, direction);
            double length = 1;
            double[] next = moved(parameters, length, direction);
            double nextValue = loss.value(next);
            while (nextValue > value + SUFFICIENT_DECREASE * length * slope && length > SMALLEST_STEP) {
                length /= 2;
                next = moved(parameters, length, direction);
                nextValue = loss.value(next);
            }
            if (!(nextValue < value)) {
                break;
            }
            parameters = next;
            value = nextValue;
        }
        return parameters;
    }

    /** Conjugate gradients on {@code H d = -g} from d = 0; the residual falls below {@code |g| min(0.1, sqrt|g|)}. */
    private static double[] direction(LogisticLoss loss, double[] parameters, double[] gradient) {
        double[] curvatures = loss.curvatures(parameters);
        double[] direction = new double[gradient.length];
        double[] residual = moved(direction, -1, gradient);
        double[] search = residual.clone();
        double squares = dot(residual, residual);
        double norm = Math.sqrt(squares);
        double tolerance = norm * Math.min(0.1, Math.sqrt(norm));
        for (int i = 0; i < MAX_CONJUGATE_GRADIENTS && Math.sqrt(squares) > tolerance; i++) {
            double[] product = loss.hessianTimes(curvatures, search);
            double length = squares / dot(search, product);
            direction = moved(direction, length, search);
            residual = moved(residual, -length, product);
            double nextSquares = dot(residual, residual);
            search = moved(residual, nextSquares / squares, search);
            squares = nextSquares;
        }
        return direction;
    }

    /** {@code from + length * direction}. */
    private static double[] moved(double[] from, double length, double[] direction) {
        double[] moved = from.clone();
        for (int k = 0; k < moved.length; k++) {
            moved[k] += length * direction[k];
        }
        return moved;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }
}
