package dev.uniroute.routing.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.uniroute.routing.clustering.Points;
import dev.uniroute.routing.model.Capability;
import dev.uniroute.routing.model.ModelEndpoint;
import dev.uniroute.routing.model.ModelTraits;
import dev.uniroute.routing.model.Price;
import dev.uniroute.routing.model.RoutableModel;
import dev.uniroute.routing.profile.Profile;
import dev.uniroute.routing.promptmap.FeatureWeights;
import dev.uniroute.routing.promptmap.NearestCentroid;
import dev.uniroute.routing.snapshot.RouterVersion;
import dev.uniroute.routing.snapshot.Snapshot;
import dev.uniroute.routing.snapshot.TestModels;
import dev.uniroute.routing.training.TrainedRouter;
import java.time.Instant;
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
        Question question = question(constraints, model("m", true, PROFILE));

        assertThat(Candidates.of(question).size()).isZero();
        assertThat(question.eligibility().excluded()).singleElement().satisfies(excluded -> {
            assertThat(excluded.exclusion()).isEqualTo(exclusion);
            assertThat(excluded.detail()).isNotBlank();
        });
        assertThat(question.eligibility().asDefault(model("m", true, null))).isEmpty();
    }

    @Test
    void whatSatisfiesEverythingIsACandidate() {
        Constraints exact = new Constraints(
                Set.of("m"), Set.of("other"), Map.of("tier", "small"), 900, Set.of(Capability.JSON), 0.01);
        Question question = question(exact, model("m", true, PROFILE), model("other", true, PROFILE));

        assertThat(Candidates.of(question).models())
                .extracting(RoutableModel::name)
                .containsExactly("m");
        assertThat(question.eligibility().excluded())
                .extracting(excluded -> excluded.model().name())
                .containsExactly("other");
        assertThat(question.eligibility().asDefault(model("m", true, null))).isPresent();
    }

    @Test
    void pausedComesBeforeEverythingElse() {
        Question question =
                question(labelled(Map.of("tier", "large")), model("a", false, null), model("b", true, null));

        assertThat(question.eligibility().excluded())
                .extracting(ExcludedModel::exclusion)
                .containsExactly(Exclusion.NOT_ACTIVE, Exclusion.NO_PROFILE);
        assertThat(question(Constraints.NONE).eligibility().asDefault(model("m", false, PROFILE)))
                .isEmpty();
    }

    @Test
    void anUnknownContextIsUnlimited() {
        RoutableModel unlimited = TestModels.model("m", new Price(0, 0, 0), PROFILE);
        Constraints long1 = new Constraints(Set.of(), Set.of(), Map.of(), 1_000_000, Set.of(), ANY_COST);

        assertThat(Candidates.of(question(long1, unlimited)).size()).isOne();
    }

    private static Constraints labelled(Map<String, String> labels) {
        return new Constraints(Set.of(), Set.of(), labels, 0, Set.of(), ANY_COST);
    }

    private static Question question(Constraints constraints, RoutableModel... models) {
        RouterVersion version =
                new RouterVersion(1, "test", TrainedRouter.ofGroups(new NearestCentroid(Points.of(1, 0f))));
        return new Question(
                new Snapshot(1, Instant.EPOCH, version, List.of(models), List.of()),
                new RouteQuery(new PromptInput.Text("any"), Policy.BEST_QUALITY, constraints, 0, 0, false),
                PROMPT);
    }

    private static RoutableModel model(String name, boolean active, @Nullable Profile profile) {
        return new RoutableModel(
                name,
                new ModelEndpoint(name, ""),
                new ModelTraits(Map.of("tier", "small"), Set.of(Capability.JSON), 1_000),
                new Price(0, 0, 0.01),
                active,
                profile);
    }
}
