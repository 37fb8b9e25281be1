package dev.uniroute.routing.curve;

import java.util.Arrays;

/**
 * The lambdas at which prompts go to a cheaper model, and how their realised cost and quality change there; in growing
 * arrays without boxing.
 */
final class Switches {

    private double[] lambdas = new double[1024];
    private double[] costChanges = new double[1024];
    private double[] qualityChanges = new double[1024];
    private int size;

    /** One more: at this lambda the totals over all prompts change by so much as lambda falls below it. */
    void add(double lambda, double costChange, double qualityChange) {
        if (size == lambdas.length) {
            grow();
        }
        lambdas[size] = lambda;
        costChanges[size] = costChange;
        qualityChanges[size] = qualityChange;
        size++;
    }

    /**
     * The averages from every lambda on, ascending from lambda 0; equal lambdas are one point. Summed from the largest
     * lambda down, so that the cheap end is free of rounding. O(s log s).
     *
     * @param cost total cost over the prompts when lambda is largest
     * @param quality total quality then
     */
    DeferralCurve curve(double cost, double quality, int prompts) {
        double[] steps = distinctLambdas();
        double[] costSteps = new double[steps.length];
        double[] qualitySteps = new double[steps.length];
        for (int i = 0; i < size; i++) {
            int step = Arrays.binarySearch(steps, lambdas[i]);
            costSteps[step] += costChanges[i];
            qualitySteps[step] += qualityChanges[i];
        }
        return new DeferralCurve(steps, averages(costSteps, cost, prompts), averages(qualitySteps, quality, prompts));
    }

    /** 0 and the lambdas of all switches, ascending. */
    private double[] distinctLambdas() {
        double[] sorted = Arrays.copyOf(lambdas, size + 1);
        sorted[size] = 0;
        Arrays.sort(sorted);
        int distinct = 1;
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i] > sorted[i - 1]) {
                sorted[distinct++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, distinct);
    }

    private static double[] averages(double[] steps, double last, int prompts) {
        double total = last;
        for (int i = steps.length - 1; i >= 0; i--) {
            double step = steps[i];
            steps[i] = total / prompts;
            total += step;
        }
        return steps;
    }

    private void grow() {
        lambdas = Arrays.copyOf(lambdas, 2 * size);
        costChanges = Arrays.copyOf(costChanges, 2 * size);
        qualityChanges = Arrays.copyOf(qualityChanges, 2 * size);
    }
}
