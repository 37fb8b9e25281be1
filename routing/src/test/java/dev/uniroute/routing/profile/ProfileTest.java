package dev.uniroute.routing.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.uniroute.routing.promptmap.FeatureWeight;
import dev.uniroute.routing.promptmap.FeatureWeights;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProfileTest {

    private static final ProfileSummary SUMMARY = new ProfileSummary(ProfileState.ACTIVE, 0.7, 30, 150, 1.1);

    private final Profile profile = new Profile(
            SUMMARY, List.of(new FeatureProfile(0.2, 0.03, 10, 100), new FeatureProfile(0.4, 0.04, 20, 200)));

    @Test
    void predictsTheNearestFeature() {
        Prediction prediction = profile.predict(FeatureWeights.oneHot(1));

        assertThat(prediction).isEqualTo(new Prediction(0.6, 0.04, 200, 20));
    }

    @Test
    void mixesFeaturesByTheirWeights() {
        Prediction prediction =
                profile.predict(FeatureWeights.of(List.of(new FeatureWeight(0, 0.5), new FeatureWeight(1, 0.5))));

        assertThat(prediction.loss()).isCloseTo(0.3, within(1e-12));
        assertThat(prediction.standardError()).isCloseTo(0.025, within(1e-12));
        assertThat(prediction.outputTokens()).isEqualTo(150);
        assertThat(prediction.evaluations()).isEqualTo(30);
    }

    @Test
    void theIntervalIsClippedToScores() {
        assertThat(new Prediction(0.5, 0.1, 0, 1).interval().low()).isCloseTo(0.304, within(1e-4));
        assertThat(new Prediction(0.5, 0.1, 0, 1).interval().high()).isCloseTo(0.696, within(1e-4));
        assertThat(new Prediction(0.5, 0.5, 0, 0).interval()).isEqualTo(new Interval(0, 1));
    }

    @Test
    void isEqualByValue() {
        Profile same = new Profile(SUMMARY, profile.featureProfiles());

        assertThat(same).isEqualTo(profile).hasSameHashCodeAs(profile);
        assertThat(new Profile(SUMMARY, List.of(profile.feature(0)))).isNotEqualTo(profile);
    }

    @Test
    void refusesAFeatureThatItDoesNotHave() {
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> profile.predict(FeatureWeights.oneHot(2)));
    }

    @Test
    void namesTheValueThatIsOutOfRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FeatureProfile(Double.NaN, 0, 0, 0))
                .withMessageContaining("loss");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FeatureProfile(0, 0, 0, Double.NaN))
                .withMessageContaining("outputTokens");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ProfileSummary(ProfileState.ACTIVE, 0.5, 1, 1, 0))
                .withMessageContaining("inputTokenRatio");
        assertThatIllegalArgumentException().isThrownBy(() -> new Profile(SUMMARY, List.of()));
    }
}
