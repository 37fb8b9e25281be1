package dev.uniroute.cli.models;

import dev.uniroute.cli.terminal.EnumNames;
import dev.uniroute.cli.terminal.Figures;
import dev.uniroute.cli.terminal.Palette;
import dev.uniroute.cli.terminal.Table;
import dev.uniroute.cli.terminal.Table.Column;
import dev.uniroute.v1.FeatureKind;
import dev.uniroute.v1.FeatureProfile;
import dev.uniroute.v1.ModelProfile;
import java.util.Locale;

/** A model's profile for a person: one row per feature. */
final class ProfileView {

    private ProfileView() {}

    static String render(ModelProfile profile, Palette palette) {
        boolean coefficients = profile.getFeatureKind() == FeatureKind.FEATURE_KIND_DIRECTION;
        Table table = new Table(
                Column.number(feature(profile.getFeatureKind())),
                Column.number(coefficients ? "coefficient" : "quality"),
                Column.number("std. error"),
                Column.number("evaluations"),
                Column.number("output tokens"));
        for (int k = 0; k < profile.getFeaturesCount(); k++) {
            FeatureProfile feature = profile.getFeatures(k);
            table.row(
                    Integer.toString(k),
                    coefficients ? Figures.number(feature.getLoss()) : Figures.quality(1 - feature.getLoss()),
                    coefficients
                            ? Figures.number(feature.getStandardError())
                            : Figures.quality(feature.getStandardError()),
                    feature.getEvaluations() == 0 ? "none here" : Integer.toString(feature.getEvaluations()),
                    String.format(Locale.ROOT, "%.0f", feature.getOutputTokens()));
        }
        return "profile under router %d: %s, mean score %s over %s evaluations%n%s"
                .formatted(
                        profile.getRouterVersion(),
                        EnumNames.of(profile.getState()),
                        Figures.quality(profile.getMeanScore()),
                        Figures.count(profile.getEvaluations()),
                        table.render(palette));
    }

    private static String feature(FeatureKind kind) {
        return switch (kind) {
            case FEATURE_KIND_CLUSTER -> "cluster";
            case FEATURE_KIND_PROMPT -> "prompt";
            case FEATURE_KIND_DIRECTION, FEATURE_KIND_UNSPECIFIED, UNRECOGNIZED -> "feature";
        };
    }
}
