package dev.uniroute.bench.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.routing.curve.Outcomes;
import dev.uniroute.routing.profile.FeatureProfile;
import dev.uniroute.routing.profile.Profile;
import dev.uniroute.routing.profile.ProfileState;
import dev.uniroute.routing.profile.ProfileSummary;
import dev.uniroute.routing.promptmap.FeatureWeights;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GroupIntervalsTest {

    private static final int PROMPTS = 40;
    /** Half of the answers are right, alternating. */
    private static final Outcomes TEST = Outcomes.withFixedCosts(
            new double[][] {IntStream.range(0, PROMPTS).mapToDouble(n -> n % 2).toArray()}, 1);

    private static final List<String> ONE_TASK = Collections.nCopies(PROMPTS, "task");

    @Test
    void anIntervalHoldsWhereThePredictionIsAsFarOffAsItsErrorAllows() {
        // The observed mean is 0.5 with a standard error of sqrt(0.25 / 39) = 0.080.
        assertThat(check(profile(0.55, 0.05))).isEqualTo(new Coverage(1, 1));
        assertThat(check(profile(0.75, 0.05))).isEqualTo(new Coverage(0, 1));
        assertThat(check(profile(0.75, 0.2))).isEqualTo(new Coverage(1, 1));
    }

    @Test
    void smallGroupsAreNotJudged() {
        List<String> tasks = Stream.concat(
                        Collections.nCopies(PROMPTS - 19, "large").stream(), Collections.nCopies(19, "small").stream())
                .toList();
        FeatureWeights both = FeatureWeights.dense(0.5, 0.5);

        assertThat(GroupIntervals.check(List.of(profile(0.5, 0.1)), Collections.nCopies(PROMPTS, both), tasks, TEST))
                .isEqualTo(new Coverage(1, 1));
    }

    @Test
    void groupsAreClustersWhereAPromptHasOneFeature() {
        List<FeatureWeights> clusters = IntStream.range(0, PROMPTS)
                .mapToObj(n -> FeatureWeights.oneHot(n % 2))
                .toList();
        Profile exact = new Profile(
                new ProfileSummary(ProfileState.ACTIVE, 0.5, 10, 0, 1),
                List.of(new FeatureProfile(1, 0.01, 5, 0), new FeatureProfile(0, 0.01, 5, 0)));

        assertThat(GroupIntervals.check(List.of(exact), clusters, ONE_TASK, TEST))
                .isEqualTo(new Coverage(2, 2));
    }

    private static Coverage check(Profile profile) {
        FeatureWeights first = FeatureWeights.oneHot(0);
        return GroupIntervals.check(List.of(profile), Collections.nCopies(PROMPTS, first), ONE_TASK, TEST);
    }

    private static Profile profile(double loss, double error) {
        return new Profile(
                new ProfileSummary(ProfileState.ACTIVE, 1 - loss, 10, 0, 1),
                List.of(new FeatureProfile(loss, error, 5, 0), new FeatureProfile(loss, error, 5, 0)));
    }
}
