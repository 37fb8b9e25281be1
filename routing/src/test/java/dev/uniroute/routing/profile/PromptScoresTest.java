package dev.uniroute.routing.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.uniroute.routing.clustering.Points;
import dev.uniroute.routing.embedding.Embedding;
import dev.uniroute.routing.promptmap.NearestPrompts;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PromptScoresTest {

    private static final Offset<Double> EXACT = within(1e-12);

    private final ProfileEstimator estimator = new PromptScores(List.of("a", "b", "c", "d"));

    /** Losses 0, 1, 0.5 on a, b, c; d is not graded. */
    private final Profile profile =
            estimator.estimate(List.of(graded("a", 1), graded("b", 0), graded("c", 0.5)), ProfileState.ACTIVE);

    @Test
    void aFeatureIsTheErrorOnOnePrompt() {
        assertThat(profile.feature(0).loss()).isEqualTo(0);
        assertThat(profile.feature(1).loss()).isEqualTo(1);
        assertThat(profile.feature(2).loss()).isEqualTo(0.5);
    }

    @Test
    void aPromptThatWasNotGradedHasTheOverallMean() {
        assertThat(profile.feature(3).loss()).isEqualTo(0.5);
        assertThat(profile.feature(3).evaluations()).isZero();
    }

    @Test
    void nearestNeighboursAverageTheirErrors() {
        NearestPrompts map = new NearestPrompts(Points.of(1, 0, 1, 2, 3), 2);
        Prediction prediction = profile.predict(map.weigh(Embedding.of(1.6f)));

        // b and c: (1 + 0.5) / 2. Spread: sqrt((1/2 + 1/4) / 4), of a mean of two smaller by sqrt(2).
        assertThat(prediction.loss()).isCloseTo(0.75, EXACT);
        assertThat(prediction.standardError()).isCloseTo(Math.sqrt(0.75 / 4 / 2), EXACT);
        assertThat(prediction.evaluations()).isEqualTo(2);
    }

    @Test
    void gradesOfTheSamePromptAreAveraged() {
        Profile twice = estimator.estimate(List.of(graded("a", 1), graded("a", 0.5)), ProfileState.ACTIVE);

        assertThat(twice.feature(0).loss()).isEqualTo(0.25);
        assertThat(twice.feature(0).evaluations()).isEqualTo(2);
    }

    @Test
    void otherPromptsSayNothing() {
        assertThat(estimator.design("e", Embedding.of(0))).isEmpty();
    }

    @Test
    void refusesNoPromptsTheSameTwiceAndNoEvaluations() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PromptScores(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PromptScores(List.of("a", "a")))
                .withMessageContaining("prompt a");
        assertThatIllegalArgumentException().isThrownBy(() -> estimator.estimate(List.of(), ProfileState.ACTIVE));
    }

    private Observation graded(String prompt, double score) {
        return new Observation(estimator.design(prompt, Embedding.of(0)).orElseThrow(), 0, score, 0, 0);
    }
}
