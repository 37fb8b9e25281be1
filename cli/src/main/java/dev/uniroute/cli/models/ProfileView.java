package dev.uniroute.cli.models;

import dev.uniroute.cli.terminal.EnumNames;
import dev.uniroute.cli.terminal.Figures;
import dev.uniroute.cli.terminal.Palette;
import dev.uniroute.cli.terminal.Table;
import dev.uniroute.cli.terminal.Table.Column;
import dev.uniroute.v1.FeatureProfile;
import dev.uniroute.v1.ModelProfile;
import java.util.Locale;

/** A model's profile for a person: one row per cluster of prompts. */
final class ProfileView {

    private ProfileView() {}

    static String render(ModelProfile profile, Palette palette) {
        Table table = new Table(
                Column.number("cluster"),
                Column.number("quality"),
                Column.number("std. error"),
                Column.number("evaluations"),
                Column.number("output tokens"));
        for (int k = 0; k < profile.getFeaturesCount(); k++) {
            FeatureProfile feature = profile.getFeatures(k);
            table.row(
                    Integer.toString(k),
                    Figures.quality(1 - feature.getLoss()),
                    Figures.quality(feature.getStandardError()),
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
}
