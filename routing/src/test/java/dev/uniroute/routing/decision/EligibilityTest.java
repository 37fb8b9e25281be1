package dev.uniroute.routing.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.uniroute.routing.model.Capability;
import dev.uniroute.routing.model.ModelEndpoint;
import dev.uniroute.routing.model.ModelTraits;
import dev.uniroute.routing.model.Price;
import dev.uniroute.routing.model.RoutableModel;
import dev.uniroute.routing.profile.Profile;
import dev.uniroute.routing.promptmap.FeatureWeights;
import dev.uniroute.routing.snapshot.TestModels;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A prompt of 100 tokens, and a model that speaks JSON, has the label tier = small and holds 1,000 tokens, for 1 cent. */
class EligibilityTest {

    private static final double ANY_COST = Double.POSITIVE_INFINITY;
    private static final Profile PROFILE = TestModels.profile(0.2);
    private static final PromptFeatures PROMPT = new PromptFeatures(FeatureWeights.oneHot(0), 100, 0);

    static Stream<Arguments> excluding() {
        return Stream.of(
                arguments(
                        Exclusion.NOT_ALLOWED,
                        new Constraints(Set.of("other"), Set.of(), Map.of(), 0, Set.of(), ANY_COST)),
                arguments(Exclusion.DENIED, new Constraints(Set.of(), Set.of("m"), Map.of(), 0, Set.of(), ANY_COST)),
                arguments(Exclusion.LABEL, labelled(Map.of("tier", "large"))),
                arguments(Exclusion.LABEL, labelled(Map.of("region", "eu"))),
                arguments(Exclusion.CONTEXT, new Constraints(Set.of(), Set.of(), Map.of(), 901, Set.of(), ANY_COST)),
                arguments(
                        Exclusion.CAPABILITY,
                        new Constraints(
                                Set.of(), Set.of(), Map.of(), 0, Set.of(Capability.JSON, Capability.TOOLS), ANY_COST)),
                arguments(Exclusion.COST, new Constraints(Set.of(), Set.of(), Map.of(), 0, Set.of(), 0.009)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("excluding")
    void excludesAndSaysWhy(Exclusion exclusion, Constraints constraints) {
        Eligibility eligibility = new Eligibility(constraints, PROMPT);

        assertThat(eligibility.candidates(List.of(model(true, PROFILE)))).isEmpty();
        assertThat(eligibility.excluded(List.of(model(true, PROFILE))))
                .singleElement()
                .satisfies(excluded -> {
                    assertThat(excluded.exclusion()).isEqualTo(exclusion);
                    assertThat(excluded.detail()).isNotBlank();
                });
        assertThat(eligibility.asDefault(model(true, null))).isEmpty();
    }

    @Test
    void whatSatisfiesEverythingIsACandidate() {
        Constraints exact = new Constraints(
                Set.of("m"), Set.of("other"), Map.of("tier", "small"), 900, Set.of(Capability.JSON), 0.01);
        Eligibility eligibility = new Eligibility(exact, PROMPT);

        assertThat(eligibility.candidates(List.of(model(true, PROFILE)))).hasSize(1);
        assertThat(eligibility.excluded(List.of(model(true, PROFILE)))).isEmpty();
        assertThat(eligibility.asDefault(model(true, null))).isPresent();
    }

    @Test
    void pausedComesBeforeEverythingElse() {
        Eligibility eligibility = new Eligibility(labelled(Map.of("tier", "large")), PROMPT);

        assertThat(eligibility.excluded(List.of(model(false, null), model(true, null))))
                .extracting(ExcludedModel::exclusion)
                .containsExactly(Exclusion.NOT_ACTIVE, Exclusion.NO_PROFILE);
        assertThat(new Eligibility(Constraints.NONE, PROMPT).asDefault(model(false, PROFILE)))
                .isEmpty();
    }

    @Test
    void anUnknownContextIsUnlimited() {
        RoutableModel unlimited = TestModels.model("m", new Price(0, 0, 0), PROFILE);
        Constraints long1 = new Constraints(Set.of(), Set.of(), Map.of(), 1_000_000, Set.of(), ANY_COST);

        assertThat(new Eligibility(long1, PROMPT).candidates(List.of(unlimited)))
                .hasSize(1);
    }

    private static Constraints labelled(Map<String, String> labels) {
        return new Constraints(Set.of(), Set.of(), labels, 0, Set.of(), ANY_COST);
    }

    private static RoutableModel model(boolean active, @Nullable Profile profile) {
        return new RoutableModel(
                "m",
                new ModelEndpoint("m", ""),
                new ModelTraits(Map.of("tier", "small"), Set.of(Capability.JSON), 1_000),
                new Price(0, 0, 0.01),
                active,
                profile);
    }
}
