package dev.uniroute.starter.provider;

import dev.uniroute.starter.StarterPrompt;
import dev.uniroute.starter.task.Dice;
import dev.uniroute.starter.task.Skill;
import java.util.Map;

/**
 * A fictitious model.
 *
 * <p>It answers a starter prompt right with probability {@code 1 / (1 + exp(-10 (skill - difficulty)))}: half of the
 * prompts that are as hard as it is skilled, nearly all that are 0.4 easier.
 *
 * @param name as in requests
 * @param description one line for people
 * @param skill what it can do in general, on the scale of difficulty, [0, 2]
 * @param specialities skills in which it differs from that
 * @param sentences about how many it writes before it comes to the point, >= 0
 * @param usdPerMtokInput USD per million input tokens, >= 0
 * @param usdPerMtokOutput USD per million output tokens, >= 0
 */
public record SimulatedModel(
        String name,
        String description,
        double skill,
        Map<Skill, Double> specialities,
        int sentences,
        double usdPerMtokInput,
        double usdPerMtokOutput) {
    private static final double STEEPNESS = 10;

    public SimulatedModel {
        specialities = Map.copyOf(specialities);
        if (name.isBlank()) {
            throw new IllegalArgumentException("name is blank");
        }
        if (!(skill >= 0 && skill <= 2)) {
            throw new IllegalArgumentException("skill must be in [0, 2]: " + skill);
        }
        if (sentences < 0 || !(usdPerMtokInput >= 0) || !(usdPerMtokOutput >= 0)) {
            throw new IllegalArgumentException("sentences and prices must be >= 0: " + name);
        }
    }

    /** The probability of a right answer, in (0, 1). */
    public double chance(Skill task, double difficulty) {
        double advantage = specialities.getOrDefault(task, skill) - difficulty;
        return 1 / (1 + Math.exp(-STEEPNESS * advantage));
    }

    /** Whether it answers this prompt right; always the same for the same seed. */
    public boolean knows(StarterPrompt prompt, long seed) {
        return Dice.of(seed, name, prompt.id()).unit() < chance(prompt.kind().skill(), prompt.difficulty());
    }
}
