package dev.uniroute.registry.simulation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How what is simulated differs from what is in force.
 *
 * @param prompts how many both sides decided; the figures are over these
 * @param changed for how many of them another model is chosen
 * @param skipped what only one side, or none, could decide: how many by reason
 * @param inForce what is in force
 * @param simulated what is simulated
 */
public record Simulation(int prompts, int changed, Map<String, Integer> skipped, Side inForce, Side simulated) {

    public Simulation {
        skipped = Map.copyOf(skipped);
    }

    /**
     * One side.
     *
     * @param quality mean expected quality, in [0, 1]; 0 without prompts
     * @param costUsd mean expected cost in USD; 0 without prompts
     * @param shares of the prompts by model, in (0, 1]
     * @param actual what its choices were worth where that is known
     */
    public record Side(double quality, double costUsd, Map<String, Double> shares, Actual actual) {
        public Side {
            shares = Map.copyOf(shares);
        }
    }

    /**
     * What choices were really worth.
     *
     * @param count how many of them are known; 0: the other figures mean nothing
     * @param score mean score, in [0, 1]
     * @param costUsd mean cost in USD
     */
    public record Actual(int count, double score, double costUsd) {
        static final Actual NONE = new Actual(0, 0, 0);
    }

    static Simulation of(List<Replayed> replayed, Map<String, Integer> skipped) {
        Graded graded = new Graded();
        replayed.forEach(it -> it.known().addTo(graded, it.inForce(), it.simulated()));
        return new Simulation(
                replayed.size(),
                (int) replayed.stream().filter(Replayed::changed).count(),
                skipped,
                side(replayed.stream().map(Replayed::inForce).toList(), graded.inForce()),
                side(replayed.stream().map(Replayed::simulated).toList(), graded.simulated()));
    }

    private static Side side(List<Choice> choices, Actual actual) {
        Map<String, Integer> counts = new TreeMap<>();
        double quality = 0;
        double cost = 0;
        for (Choice choice : choices) {
            counts.merge(choice.model(), 1, Integer::sum);
            quality += choice.quality();
            cost += choice.costUsd();
        }
        int n = Math.max(1, choices.size());
        Map<String, Double> shares = new TreeMap<>();
        counts.forEach((model, count) -> shares.put(model, (double) count / n));
        return new Side(quality / n, cost / n, shares, actual);
    }
}
