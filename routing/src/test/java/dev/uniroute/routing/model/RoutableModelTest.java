package dev.uniroute.routing.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.uniroute.routing.profile.FeatureProfile;
import dev.uniroute.routing.profile.Prediction;
import dev.uniroute.routing.profile.Profile;
import dev.uniroute.routing.profile.ProfileState;
import dev.uniroute.routing.profile.ProfileSummary;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoutableModelTest {

    private static final Price PRICE = new Price(3, 15, 0.001);

    @Test
    void aPriceIsPerMillionTokensAndPerCall() {
        assertThat(PRICE.cost(1_000, 200)).isCloseTo(0.003 + 0.003 + 0.001, within(1e-15));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void noPriceIsNegativeOrInfinite(double bad) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Price(bad, 0, 0))
                .withMessageContaining("usdPerMtokInput");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Price(0, bad, 0))
                .withMessageContaining("usdPerMtokOutput");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Price(0, 0, bad))
                .withMessageContaining("usdPerCall");
    }

    @Test
    void countsInputAsItsProviderDoesAndOutputAsItLearnt() {
        RoutableModel model = model(new Profile(
                new ProfileSummary(ProfileState.ACTIVE, 0.8, 10, 200, 1.5),
                List.of(new FeatureProfile(0.2, 0.1, 10, 200))));

        assertThat(model.expectedCost(1_000, new Prediction(0.8, 0.1, 200, 10)))
                .isCloseTo(1_500 * 3e-6 + 200 * 15e-6 + 0.001, within(1e-15));
    }

    @Test
    void unknownOutputIsNotFree() {
        double assumed = 1_000 * 3e-6 + RoutableModel.ASSUMED_OUTPUT_TOKENS * 15e-6 + 0.001;

        assertThat(model(null).expectedCost(1_000, null)).isCloseTo(assumed, within(1e-15));
        assertThat(model(null).expectedCost(1_000, new Prediction(1, 0, 0, 1))).isCloseTo(assumed, within(1e-15));
    }

    @Test
    void refusesAnEmptyNameAndANegativeContext() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new RoutableModel("", new ModelEndpoint("m", ""), ModelTraits.PLAIN, PRICE, true, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new ModelTraits(Map.of(), Set.of(), -1));
    }

    private static RoutableModel model(@Nullable Profile profile) {
        return new RoutableModel("m", new ModelEndpoint("m", ""), ModelTraits.PLAIN, PRICE, true, profile);
    }
}
