package dev.uniroute.starter.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.starter.StarterPrompt;
import dev.uniroute.starter.StarterPrompts;
import dev.uniroute.starter.task.Skill;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulatedFleetTest {
    private static final long SEED = ProviderOptions.defaults().seed();

    @Test
    void frontierIsTheBestOverall() {
        assertThat(SimulatedFleet.MODELS)
                .extracting(model -> share(model, _ -> true))
                .startsWith(share(SimulatedFleet.model("sim-nano"), _ -> true))
                .allSatisfy(share ->
                        assertThat(share).isLessThanOrEqualTo(share(SimulatedFleet.model("sim-frontier"), _ -> true)));
    }

    @Test
    void generalistsImproveWithTheirPrice() {
        assertThat(share(SimulatedFleet.model("sim-nano"), _ -> true)).isBetween(0.2, 0.4);
        assertThat(share(SimulatedFleet.model("sim-mini"), _ -> true)).isBetween(0.45, 0.65);
        assertThat(share(SimulatedFleet.model("sim-large"), _ -> true)).isBetween(0.7, 0.9);
        assertThat(share(SimulatedFleet.model("sim-frontier"), _ -> true)).isBetween(0.88, 0.99);
    }

    @ParameterizedTest
    @CsvSource({"sim-math, MATH", "sim-coder, CODE", "sim-writer, LANGUAGE"})
    void specialistBeatsTheFrontierAtItsKindForLess(String name, Skill skill) {
        SimulatedModel specialist = SimulatedFleet.model(name);
        SimulatedModel frontier = SimulatedFleet.model("sim-frontier");
        Predicate<StarterPrompt> itsKind = prompt -> prompt.kind().skill() == skill;

        assertThat(share(specialist, itsKind)).isGreaterThan(share(frontier, itsKind));
        assertThat(share(specialist, itsKind.negate())).isLessThan(share(frontier, itsKind.negate()));
        assertThat(specialist.usdPerMtokOutput()).isLessThanOrEqualTo(frontier.usdPerMtokOutput() / 10);
    }

    @Test
    void listsTheCheapestFirst() {
        assertThat(SimulatedFleet.MODELS)
                .isSortedAccordingTo(Comparator.comparingDouble(SimulatedModel::usdPerMtokOutput));
    }

    @Test
    void halfOfThePromptsAsHardAsTheModelIsSkilledAreAnsweredRight() {
        SimulatedModel model = new SimulatedModel("m", "", 0.5, Map.of(Skill.MATH, 0.9), 0, 0, 0);

        assertThat(model.chance(Skill.LOGIC, 0.5)).isEqualTo(0.5);
        assertThat(model.chance(Skill.MATH, 0.5)).isGreaterThan(0.95);
    }

    @Test
    void anotherSeedGivesAnotherPattern() {
        SimulatedModel mini = SimulatedFleet.model("sim-mini");

        assertThat(StarterPrompts.representative()).anyMatch(prompt -> mini.knows(prompt, 1) != mini.knows(prompt, 2));
    }

    private static double share(SimulatedModel model, Predicate<StarterPrompt> kind) {
        return StarterPrompts.representative().stream()
                .filter(kind)
                .mapToInt(prompt -> model.knows(prompt, SEED) ? 1 : 0)
                .average()
                .orElseThrow();
    }
}
