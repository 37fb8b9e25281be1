package dev.uniroute.routing.codec;

import dev.uniroute.routing.profile.FeatureProfile;
import dev.uniroute.routing.profile.Profile;
import dev.uniroute.routing.profile.ProfileState;
import dev.uniroute.routing.profile.ProfileSummary;
import java.util.ArrayList;
import java.util.List;

/** Profiles: their figures over all features, then those per feature. */
final class ProfileCodec {

    private static final int FEATURE_BYTES = 3 * Double.BYTES + Integer.BYTES;
    private static final int PROVISIONAL = 1;
    private static final int ACTIVE = 2;

    private ProfileCodec() {}

    static void write(Profile profile, BinaryWriter to) {
        ProfileSummary summary = profile.summary();
        to.byteValue(
                switch (summary.state()) {
                    case PROVISIONAL -> PROVISIONAL;
                    case ACTIVE -> ACTIVE;
                });
        to.doubleValue(summary.meanScore());
        to.intValue(summary.evaluations());
        to.doubleValue(summary.meanOutputTokens());
        to.doubleValue(summary.inputTokenRatio());
        to.intValue(profile.features());
        for (FeatureProfile feature : profile.featureProfiles()) {
            to.doubleValue(feature.loss());
            to.doubleValue(feature.standardError());
            to.intValue(feature.evaluations());
            to.doubleValue(feature.outputTokens());
        }
    }

    static Profile read(BinaryReader from) {
        ProfileState state = state(from.byteValue());
        ProfileSummary summary =
                new ProfileSummary(state, from.doubleValue(), from.intValue(), from.doubleValue(), from.doubleValue());
        int count = from.count("features", FEATURE_BYTES);
        List<FeatureProfile> features = new ArrayList<>(count);
        for (int k = 0; k < count; k++) {
            features.add(
                    new FeatureProfile(from.doubleValue(), from.doubleValue(), from.intValue(), from.doubleValue()));
        }
        return new Profile(summary, features);
    }

    private static ProfileState state(int code) {
        return switch (code) {
            case PROVISIONAL -> ProfileState.PROVISIONAL;
            case ACTIVE -> ProfileState.ACTIVE;
            default -> throw new RouterFormatException("profiles of state " + code + " are not known");
        };
    }
}
