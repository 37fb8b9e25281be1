package dev.uniroute.cli.models;

import dev.uniroute.cli.terminal.EnumNames;
import dev.uniroute.cli.terminal.Facts;
import dev.uniroute.cli.terminal.Figures;
import dev.uniroute.cli.terminal.Palette;
import dev.uniroute.v1.Model;
import dev.uniroute.v1.Price;
import java.util.Map;
import java.util.stream.Collectors;

/** A model for a person. */
final class ModelView {

    private ModelView() {}

    static String render(Model model, Palette palette) {
        return palette.bold(model.getName()) + "\n"
                + new Facts()
                        .add("state", state(model))
                        .add("price", price(model.getPrice()))
                        .add("calls", calls(model))
                        .addUnlessEmpty("key", model.getApiKeyRef())
                        .addUnlessEmpty(
                                "context",
                                model.getContextTokens() == 0
                                        ? ""
                                        : Figures.count(model.getContextTokens()) + " tokens")
                        .addUnlessEmpty("can", capabilities(model))
                        .addUnlessEmpty("labels", labels(model))
                        .render(palette);
    }

    static String labels(Model model) {
        return model.getLabelsMap().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(label -> label.getKey() + "=" + label.getValue())
                .collect(Collectors.joining(" "));
    }

    private static String state(Model model) {
        String state = EnumNames.of(model.getState());
        return model.getStateReason().isEmpty() ? state : state + ": " + model.getStateReason();
    }

    private static String price(Price price) {
        String tokens = "%s in, %s out per million tokens"
                .formatted(Figures.usd(price.getUsdPerMtokInput()), Figures.usd(price.getUsdPerMtokOutput()));
        return price.getUsdPerCall() == 0 ? tokens : tokens + ", " + Figures.usd(price.getUsdPerCall()) + " per call";
    }

    private static String calls(Model model) {
        return model.getEndpoint().isEmpty()
                ? "none: its evaluations are uploaded"
                : model.getProviderModel() + " at " + model.getEndpoint();
    }

    private static String capabilities(Model model) {
        return model.getCapabilitiesList().stream().map(EnumNames::of).collect(Collectors.joining(" "));
    }
}
