package dev.uniroute.routing.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.uniroute.routing.clustering.Points;
import dev.uniroute.routing.preference.PromptVote;
import dev.uniroute.routing.preference.PseudoScore;
import dev.uniroute.routing.preference.PseudoScores;
import dev.uniroute.routing.profile.Observation;
import dev.uniroute.routing.profile.Prediction;
import dev.uniroute.routing.profile.Profile;
import dev.uniroute.routing.profile.ProfileState;
import dev.uniroute.routing.promptmap.FeatureWeights;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Votes by models that are good at different topics, from the votes to predictions. */
class VotesMethodTest {
    private static final TrainingData DATA = Planted.data(200, 80, 1);

    static Stream<RouterMethod> methods() {
        return Stream.of(new KMeansMethod(4, 24), new KMeansMethod(4, 0, 0.5), new GaussianProcessMethod());
    }

    @ParameterizedTest
    @MethodSource("methods")
    void findsWhoIsPreferredWhere(RouterMethod inner) throws InterruptedException {
        TrainedRouter router = new VotesMethod(inner).train(DATA, 1);
        List<Profile> profiles = profiles(router);

        for (int topic = 0; topic < Planted.TOPICS; topic++) {
            Prediction specialist = predict(router, profiles.get(topic < 2 ? 0 : 1), topic);
            Prediction other = predict(router, profiles.get(topic < 2 ? 1 : 0), topic);
            assertThat(specialist.quality()).as("topic " + topic).isGreaterThan(other.quality() + 0.2);
            assertThat(specialist.quality()).isBetween(0.5, 1.0);
            assertThat(other.quality()).isBetween(0.0, 0.5);
            assertThat(specialist.standardError()).isBetween(0.001, 0.25);
        }
    }

    @Test
    void withOneGroupQualityIsThatOfTheWholePool() throws InterruptedException {
        TrainedRouter router = new VotesMethod(new ZeroRouterMethod()).train(DATA, 1);

        List<Profile> profiles = profiles(router);

        assertThat(predict(router, profiles.get(2), 0).quality())
                .isGreaterThan(predict(router, profiles.get(0), 0).quality());
        assertThat(predict(router, profiles.get(2), 0)).isEqualTo(predict(router, profiles.get(2), 3));
    }

    @Test
    void gradesAreNotLearntFrom() throws InterruptedException {
        TrainedRouter graded = new VotesMethod(new GaussianProcessMethod()).train(DATA, 1);
        TrainedRouter ungraded = new VotesMethod(new GaussianProcessMethod()).train(DATA.withoutScores(), 1);

        assertThat(graded).isEqualTo(ungraded);
    }

    @Test
    void refusesAMethodThatLooksAtPromptsOneByOne() {
        VotesMethod nearest = new VotesMethod(new NearestPromptsMethod(5));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> nearest.train(DATA, 1))
                .withMessageContaining("votes are pooled over groups of prompts");
    }

    private static Prediction predict(TrainedRouter router, Profile profile, int topic) {
        Points corners = Points.of(2, 0, 0, 1, 0, 0, 1, 1, 1);
        return profile.predict(router.promptMap().weigh(corners.point(topic)));
    }

    private static List<Profile> profiles(TrainedRouter router) {
        List<FeatureWeights> designs = new ArrayList<>();
        for (int n = 0; n < DATA.prompts(); n++) {
            designs.add(router.estimator()
                    .design(DATA.promptIds().get(n), DATA.embeddings().point(n))
                    .orElseThrow());
        }
        return PseudoScores.of(Planted.SKILLS.length, votes(router, designs)).stream()
                .map(scores -> router.estimator()
                        .estimate(
                                scores.stream()
                                        .map(score -> observation(score, designs))
                                        .toList(),
                                ProfileState.ACTIVE))
                .toList();
    }

    private static Observation observation(PseudoScore score, List<FeatureWeights> designs) {
        return new Observation(designs.get(score.prompt()), 0, score.score(), 0, 0, score.variance());
    }

    /** On every prompt each pair once: who is right is preferred to who is not, else neither. */
    private static List<PromptVote> votes(TrainedRouter router, List<FeatureWeights> designs) {
        Random random = new Random(5);
        List<PromptVote> votes = new ArrayList<>();
        for (int n = 0; n < DATA.prompts(); n++) {
            int group = router.estimator().cluster(designs.get(n)).orElseThrow();
            for (int first = 0; first < 3; first++) {
                int second = (first + 1) % 3;
                double outcome = (1 + correct(first, n, random) - correct(second, n, random)) / 2.0;
                votes.add(new PromptVote(n, group, first, second, outcome));
            }
        }
        return votes;
    }

    private static int correct(int model, int prompt, Random random) {
        return random.nextDouble() < Planted.SKILLS[model][Planted.topic(prompt)] ? 1 : 0;
    }
}
