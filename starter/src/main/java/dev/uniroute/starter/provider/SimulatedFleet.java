package dev.uniroute.starter.provider;

import dev.uniroute.starter.task.Skill;
import java.util.List;
import java.util.Map;

/**
 * The models of a first start. The largest is the best overall, at a hundred times the price of the smallest; each
 * specialist beats it at its own kind of task for a tenth of the price.
 */
public final class SimulatedFleet {
    /** From the cheapest to the dearest. */
    public static final List<SimulatedModel> MODELS = List.of(
            new SimulatedModel("sim-nano", "tiny and terse", 0.28, Map.of(), 1, 0.05, 0.20),
            new SimulatedModel("sim-mini", "small, good at easy questions", 0.48, Map.of(), 2, 0.15, 0.60),
            new SimulatedModel(
                    "sim-coder",
                    "reads and writes programs and data",
                    0.42,
                    Map.of(Skill.CODE, 1.15, Skill.EXTRACTION, 0.85),
                    3,
                    0.30,
                    1.20),
            new SimulatedModel("sim-math", "calculates step by step", 0.40, Map.of(Skill.MATH, 1.20), 8, 0.40, 1.60),
            new SimulatedModel("sim-writer", "at home in languages", 0.45, Map.of(Skill.LANGUAGE, 1.10), 5, 0.50, 2.00),
            new SimulatedModel("sim-large", "solid all-rounder", 0.72, Map.of(), 6, 2.00, 8.00),
            new SimulatedModel("sim-frontier", "the best overall, verbose and dear", 0.92, Map.of(), 12, 5.00, 20.00));

    private SimulatedFleet() {}

    /** The model of a name. */
    public static SimulatedModel model(String name) {
        return MODELS.stream()
                .filter(model -> model.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such model: " + name));
    }
}
