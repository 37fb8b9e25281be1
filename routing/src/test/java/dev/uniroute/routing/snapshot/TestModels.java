package dev.uniroute.routing.snapshot;

import dev.uniroute.routing.model.ModelEndpoint;
import dev.uniroute.routing.model.ModelTraits;
import dev.uniroute.routing.model.Price;
import dev.uniroute.routing.model.RoutableModel;
import dev.uniroute.routing.profile.FeatureProfile;
import dev.uniroute.routing.profile.Profile;
import dev.uniroute.routing.profile.ProfileState;
import dev.uniroute.routing.profile.ProfileSummary;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Models whose loss per feature and cost are given outright. */
public final class TestModels {

    private TestModels() {}

    /** An active model with a fixed cost per call and these losses. */
    public static RoutableModel fixedCost(String name, double usdPerCall, double... losses) {
        return model(name, new Price(0, 0, usdPerCall), profile(losses));
    }

    /** An active model without labels, capabilities or a limit of its context. */
    public static RoutableModel model(String name, Price price, @Nullable Profile profile) {
        return new RoutableModel(
                name, new ModelEndpoint(name + "-id", "http://" + name), ModelTraits.PLAIN, price, true, profile);
    }

    /** A profile with these losses, 50 evaluations and 100 output tokens per feature. */
    public static Profile profile(double... losses) {
        List<FeatureProfile> features = Arrays.stream(losses)
                .mapToObj(loss -> new FeatureProfile(loss, 0.05, 50, 100))
                .toList();
        double mean = Arrays.stream(losses).average().orElseThrow();
        return new Profile(new ProfileSummary(ProfileState.ACTIVE, 1 - mean, 50 * losses.length, 100, 1), features);
    }
}
