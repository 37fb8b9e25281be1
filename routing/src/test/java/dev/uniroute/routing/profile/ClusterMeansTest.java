package dev.uniroute.routing.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.uniroute.routing.clustering.Points;
import dev.uniroute.routing.embedding.Embedding;
import dev.uniroute.routing.promptmap.FeatureWeight;
import dev.uniroute.routing.promptmap.FeatureWeights;
import dev.uniroute.routing.promptmap.NearestCentroid;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ClusterMeansTest {

    private static final Offset<Double> EXACT = within(1e-12);

    /** Cluster 0: scores 1, 1, 0, 1. Cluster 1: scores 0, 0.5. Cluster 2: none. */
    private final List<Observation> observations = Stream.concat(
                    Stream.of(1.0, 1.0, 0.0, 1.0).map(score -> scored(0, score)),
                    Stream.of(0.0, 0.5).map(score -> scored(1, score)))
            .toList();

    @Test
    void plainLossIsTheMeanLossPerCluster() {
        Profile profile = ClusterMeans.plain(groups(3)).estimate(observations, ProfileState.ACTIVE);

        assertThat(profile.feature(0).loss()).isCloseTo(0.25, EXACT);
        assertThat(profile.feature(1).loss()).isCloseTo(0.75, EXACT);
    }

    @Test
    void anEmptyClusterFallsBackToTheOverallLoss() {
        FeatureProfile empty = ClusterMeans.plain(groups(3))
                .estimate(observations, ProfileState.ACTIVE)
                .feature(2);

        assertThat(empty.loss()).isCloseTo(2.5 / 6, EXACT);
        assertThat(empty.standardError()).isEqualTo(0.5);
        assertThat(empty.evaluations()).isZero();
    }

    @Test
    void standardErrorsAreThoseWorkedOutByHand() {
        Profile profile = ClusterMeans.plain(groups(3)).estimate(observations, ProfileState.ACTIVE);

        // Cluster 0: squared deviations 3/4; v = (3/4 + 1/4) / 5 = 1/5; se = sqrt(1/5 / 4).
        assertThat(profile.feature(0).standardError()).isCloseTo(Math.sqrt(0.05), EXACT);
        // Cluster 1: squared deviations 1/8; v = (1/8 + 1/4) / 3 = 1/8; se = sqrt(1/8 / 2).
        assertThat(profile.feature(1).standardError()).isCloseTo(0.25, EXACT);
    }

    @Test
    void estimatedScoresBringTheirErrorsAndAreNotShrunken() {
        List<Observation> estimated = List.of(
                new Observation(FeatureWeights.oneHot(0), 0, 0.8, 0, 0, 0.02),
                new Observation(FeatureWeights.oneHot(0), 0, 0.8, 0, 0, 0.02),
                new Observation(FeatureWeights.oneHot(1), 0, 0.1, 0, 0, 0.04));

        Profile profile = ClusterMeans.shrunken(groups(3)).estimate(estimated, ProfileState.ACTIVE);

        assertThat(profile.feature(0).loss()).isCloseTo(0.2, EXACT);
        assertThat(profile.feature(0).standardError()).isCloseTo(0.1, EXACT);
        assertThat(profile.feature(1).standardError()).isCloseTo(0.2, EXACT);
        assertThat(profile.feature(2).standardError()).isEqualTo(0.5);
    }

    @Test
    void oneEvaluationIsNotCertain() {
        Profile profile = ClusterMeans.plain(groups(1)).estimate(List.of(scored(0, 1)), ProfileState.PROVISIONAL);

        assertThat(profile.feature(0).standardError()).isCloseTo(Math.sqrt(0.125), EXACT);
    }

    @Test
    void theErrorShrinksAsEvaluationsCome() {
        List<Double> errors = IntStream.of(1, 2, 10, 100, 1_000)
                .mapToObj(n -> ClusterMeans.plain(groups(1))
                        .estimate(
                                IntStream.range(0, n)
                                        .mapToObj(i -> scored(0, i % 2))
                                        .toList(),
                                ProfileState.ACTIVE)
                        .feature(0)
                        .standardError())
                .toList();

        assertThat(errors).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(errors.getLast()).isCloseTo(Math.sqrt(0.25 / 1_000), within(1e-4));
    }

    @Test
    void shrinkageDrawsTowardTheOverallLoss() {
        Profile profile = new ClusterMeans(groups(3), 6).estimate(observations, ProfileState.ACTIVE);

        // (4 * 1/4 + 6 * 5/12) / 10 = 0.35 and (2 * 3/4 + 6 * 5/12) / 8 = 0.5.
        assertThat(profile.feature(0).loss()).isCloseTo(0.35, EXACT);
        assertThat(profile.feature(1).loss()).isCloseTo(0.5, EXACT);
        assertThat(profile.feature(2).loss()).isCloseTo(2.5 / 6, EXACT);
    }

    @Test
    void summarisesAllEvaluations() {
        ProfileSummary summary = ClusterMeans.shrunken(groups(3))
                .estimate(observations, ProfileState.PROVISIONAL)
                .summary();

        assertThat(summary.state()).isEqualTo(ProfileState.PROVISIONAL);
        assertThat(summary.meanScore()).isCloseTo(3.5 / 6, EXACT);
        assertThat(summary.evaluations()).isEqualTo(6);
    }

    @Test
    void learnsOutputTokensPerClusterAndFallsBackToTheMean() {
        Profile profile = ClusterMeans.plain(groups(3))
                .estimate(
                        List.of(tokens(0, 10, 0, 100), tokens(0, 10, 0, 300), tokens(1, 10, 0, 0)),
                        ProfileState.ACTIVE);

        assertThat(profile.featureProfiles())
                .extracting(FeatureProfile::outputTokens)
                .containsExactly(200.0, 200.0, 200.0);
        assertThat(profile.summary().meanOutputTokens()).isEqualTo(200);
    }

    @Test
    void learnsHowTheProviderCountsInputTokens() {
        Profile profile = ClusterMeans.plain(groups(1))
                .estimate(
                        List.of(
                                tokens(0, 100, 130, 1),
                                tokens(0, 300, 350, 1),
                                tokens(0, 0, 999, 1),
                                tokens(0, 999, 0, 1)),
                        ProfileState.ACTIVE);

        assertThat(profile.summary().inputTokenRatio()).isCloseTo(480.0 / 400, EXACT);
    }

    @Test
    void unknownTokensStayUnknown() {
        Profile profile = ClusterMeans.plain(groups(1)).estimate(List.of(scored(0, 1)), ProfileState.ACTIVE);

        assertThat(profile.summary().meanOutputTokens()).isZero();
        assertThat(profile.summary().inputTokenRatio()).isEqualTo(1);
    }

    @Test
    void aPromptOfTwoFeaturesCountsForBothByItsWeights() {
        FeatureWeights both = FeatureWeights.of(List.of(new FeatureWeight(0, 0.75), new FeatureWeight(1, 0.25)));
        Profile profile = ClusterMeans.plain(groups(2))
                .estimate(List.of(new Observation(both, 0, 0, 0, 0), scored(0, 1)), ProfileState.ACTIVE);

        assertThat(profile.feature(0).loss()).isCloseTo(0.75 / 1.75, EXACT);
        assertThat(profile.feature(1).loss()).isCloseTo(1, EXACT);
        assertThat(profile.feature(1).standardError()).isLessThanOrEqualTo(0.5);
    }

    @Test
    void refusesNoEvaluationsAndFeaturesBeyondK() {
        ProfileEstimator estimator = ClusterMeans.plain(groups(2));

        assertThatIllegalArgumentException().isThrownBy(() -> estimator.estimate(List.of(), ProfileState.ACTIVE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> estimator.estimate(List.of(scored(2, 1)), ProfileState.ACTIVE))
                .withMessageContaining("K = 2");
    }

    @Test
    void seesAStoredPromptInItsGroup() {
        assertThat(ClusterMeans.plain(groups(3)).design("any", Embedding.of(1.9f)))
                .contains(FeatureWeights.oneHot(2));
    }

    private static Observation scored(int feature, double score) {
        return new Observation(FeatureWeights.oneHot(feature), 0, score, 0, 0);
    }

    private static Observation tokens(int feature, int promptTokens, int inputTokens, int outputTokens) {
        return new Observation(FeatureWeights.oneHot(feature), promptTokens, 1, inputTokens, outputTokens);
    }

    /** Groups 0 to K - 1, around these points of a line. */
    private static NearestCentroid groups(int k) {
        float[] centroids = new float[k];
        for (int i = 0; i < k; i++) {
            centroids[i] = i;
        }
        return new NearestCentroid(Points.of(1, centroids));
    }
}
