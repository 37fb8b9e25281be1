package dev.uniroute.registry.jdbc;

import dev.uniroute.routing.model.Capability;
import dev.uniroute.routing.model.Price;
import dev.uniroute.routing.profile.FeatureProfile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What columns of a model, its price and its profile mean, whoever reads them. */
public final class Columns {

    private Columns() {}

    /** Capabilities by their names. */
    public static Set<Capability> capabilities(String... names) {
        Set<Capability> capabilities = new TreeSet<>();
        for (String name : names) {
            capabilities.add(Capability.valueOf(name));
        }
        return capabilities;
    }

    /** Exactly the price that was stored: the shortest decimal of a double reads back as the same double. */
    public static Price price(BigDecimal usdPerMtokInput, BigDecimal usdPerMtokOutput, BigDecimal usdPerCall) {
        return new Price(usdPerMtokInput.doubleValue(), usdPerMtokOutput.doubleValue(), usdPerCall.doubleValue());
    }

    /** A profile's features, from four arrays of the same length. */
    public static List<FeatureProfile> features(
            float[] loss, float[] standardError, int[] evaluations, float[] outputTokens) {
        List<FeatureProfile> features = new ArrayList<>(loss.length);
        for (int k = 0; k < loss.length; k++) {
            features.add(new FeatureProfile(loss[k], standardError[k], evaluations[k], outputTokens[k]));
        }
        return features;
    }
}
