package dev.uniroute.bench.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.routing.clustering.Points;
import dev.uniroute.routing.curve.Outcomes;
import dev.uniroute.routing.embedding.Embedding;
import dev.uniroute.routing.profile.FeatureProfile;
import dev.uniroute.routing.profile.Profile;
import dev.uniroute.routing.profile.ProfileState;
import dev.uniroute.routing.profile.ProfileSummary;
import dev.uniroute.routing.promptmap.FeatureWeights;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupIntervalsTest {

    private static final int PROMPTS = 80;
    /** Half of the answers are right, alternating. */
    private static final Outcomes TEST = Outcomes.withFixedCosts(
            new double[][] {IntStream.range(0, PROMPTS).mapToDouble(n -> n % 2).toArray()}, 1);

    @Test
    void anIntervalHoldsWhereThePredictionIsAsFarOffAsItsErrorAllows() throws InterruptedException {
        // The observed mean is 0.5 with a standard error of sqrt(0.25 / 79) = 0.056.
        assertThat(check(profile(0.55, 0.05))).isEqualTo(new Coverage(1, 1));
        assertThat(check(profile(0.75, 0.05))).isEqualTo(new Coverage(0, 1));
        assertThat(check(profile(0.75, 0.2))).isEqualTo(new Coverage(1, 1));
    }

    @Test
    void otherPromptsAreGroupedByTheirEmbeddingsAndSmallGroupsAreNotJudged() throws InterruptedException {
        List<FeatureWeights> both = Collections.nCopies(PROMPTS, FeatureWeights.dense(0.5, 0.5));

        assertThat(GroupIntervals.check(List.of(profile(0.5, 0.1)), both, twoClusters(19), TEST))
                .isEqualTo(new Coverage(1, 1));
        assertThat(GroupIntervals.check(List.of(profile(0.5, 0.1)), both, twoClusters(20), TEST))
                .isEqualTo(new Coverage(2, 2));
    }

    @Test
    void groupsAreClustersWhereAPromptHasOneFeature() throws InterruptedException {
        List<FeatureWeights> clusters = IntStream.range(0, PROMPTS)
                .mapToObj(n -> FeatureWeights.oneHot(n % 2))
                .toList();
        Profile exact = new Profile(
                new ProfileSummary(ProfileState.ACTIVE, 0.5, 10, 0, 1),
                List.of(new FeatureProfile(1, 0.01, 5, 0), new FeatureProfile(0, 0.01, 5, 0)));

        assertThat(GroupIntervals.check(List.of(exact), clusters, twoClusters(1), TEST))
                .isEqualTo(new Coverage(2, 2));
    }

    private static Coverage check(Profile profile) throws InterruptedException {
        FeatureWeights first = FeatureWeights.oneHot(0);
        return GroupIntervals.check(List.of(profile), Collections.nCopies(PROMPTS, first), twoClusters(1), TEST);
    }

    /** So many prompts here, the others there. */
    private static Points twoClusters(int here) {
        return Points.of(IntStream.range(0, PROMPTS)
                .mapToObj(n -> n < here ? Embedding.of(1, 0) : Embedding.of(0, 1))
                .toList());
    }

    private static Profile profile(double loss, double error) {
        return new Profile(
                new ProfileSummary(ProfileState.ACTIVE, 1 - loss, 10, 0, 1),
                List.of(new FeatureProfile(loss, error, 5, 0), new FeatureProfile(loss, error, 5, 0)));
    }
}
