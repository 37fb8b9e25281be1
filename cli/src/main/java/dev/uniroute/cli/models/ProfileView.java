package dev.uniroute.cli.models;

import dev.uniroute.cli.terminal.EnumNames;
import dev.uniroute.cli.terminal.Figures;
import dev.uniroute.cli.terminal.Palette;
import dev.uniroute.cli.terminal.Table;
import dev.uniroute.cli.terminal.Table.Column;
import dev.uniroute.v1.ClusterScore;
import dev.uniroute.v1.FeatureKind;
import dev.uniroute.v1.FeatureProfile;
import dev.uniroute.v1.ModelProfile;
import java.util.Locale;

/** A model's profile for a person: what it was graded by cluster of prompts, and on demand what follows, by feature. */
final class ProfileView {

    private ProfileView() {}

    /** Without the features, unless there are no clusters to show in their place. */
    static String summary(ModelProfile profile, Palette palette) {
        return heading(profile)
                + (profile.getClustersCount() == 0 ? features(profile, palette) : clusters(profile, palette));
    }

    /** With every feature. */
    static String whole(ModelProfile profile, Palette palette) {
        String clusters = profile.getClustersCount() == 0 ? "" : clusters(profile, palette) + "\n";
        return heading(profile) + clusters + features(profile, palette);
    }

    private static String heading(ModelProfile profile) {
        return "profile under router %d: %s, mean score %s over %s evaluations%n"
                .formatted(
                        profile.getRouterVersion(),
                        EnumNames.of(profile.getState()),
                        Figures.quality(profile.getMeanScore()),
                        Figures.count(profile.getEvaluations()));
    }

    private static String clusters(ModelProfile profile, Palette palette) {
        Table table = new Table(
                Column.number("cluster"),
                Column.text("prompts of"),
                Column.number("evaluations"),
                Column.number("score"),
                Column.number("95 %"),
                Column.number("output tokens"));
        for (ClusterScore cluster : profile.getClustersList()) {
            table.row(
                    Integer.toString(cluster.getCluster()),
                    String.join(", ", cluster.getTasksList()),
                    Figures.count(cluster.getEvaluations()),
                    Figures.quality(cluster.getMeanScore()),
                    Figures.interval(cluster.getMeanScoreInterval()),
                    tokens(cluster.getMeanOutputTokens()));
        }
        return table.render(palette);
    }

    private static String features(ModelProfile profile, Palette palette) {
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
                    tokens(feature.getOutputTokens()));
        }
        return table.render(palette);
    }

    private static String tokens(double mean) {
        return String.format(Locale.ROOT, "%.0f", mean);
    }

    private static String feature(FeatureKind kind) {
        return switch (kind) {
            case FEATURE_KIND_CLUSTER -> "cluster";
            case FEATURE_KIND_PROMPT -> "prompt";
            case FEATURE_KIND_DIRECTION, FEATURE_KIND_UNSPECIFIED, UNRECOGNIZED -> "feature";
        };
    }
}
