package dev.uniroute.registry.simulation;

/**
 * What both sides' choices were worth where that is known: weighted means. A weight is 1 for a prompt on which both
 * choices are graded, and {@code 1 / propensity} for a logged decision that the simulated side would repeat.
 */
final class Graded {
    private int inForceCount;
    private double inForceWeight;
    private double inForceScore;
    private double inForceCost;
    private int simulatedCount;
    private double simulatedWeight;
    private double simulatedScore;
    private double simulatedCost;

    void inForce(double weight, double score, double costUsd) {
        inForceCount++;
        inForceWeight += weight;
        inForceScore += weight * score;
        inForceCost += weight * costUsd;
    }

    void simulated(double weight, double score, double costUsd) {
        simulatedCount++;
        simulatedWeight += weight;
        simulatedScore += weight * score;
        simulatedCost += weight * costUsd;
    }

    Simulation.Actual inForce() {
        return inForceCount == 0
                ? Simulation.Actual.NONE
                : new Simulation.Actual(inForceCount, inForceScore / inForceWeight, inForceCost / inForceWeight);
    }

    Simulation.Actual simulated() {
        return simulatedCount == 0
                ? Simulation.Actual.NONE
                : new Simulation.Actual(
                        simulatedCount, simulatedScore / simulatedWeight, simulatedCost / simulatedWeight);
    }
}
