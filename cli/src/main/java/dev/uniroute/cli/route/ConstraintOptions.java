package dev.uniroute.cli.route;

import dev.uniroute.v1.Capability;
import dev.uniroute.v1.Constraints;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Conditions that a model must satisfy. */
public final class ConstraintOptions {

    @Option(names = "--allow", split = ",", paramLabel = "NAME", description = "Only these models.")
    private List<String> allow = List.of();

    @Option(names = "--deny", split = ",", paramLabel = "NAME", description = "Not these models.")
    private List<String> deny = List.of();

    @Option(names = "--label", paramLabel = "K=V", description = "Only models with this label; may be repeated.")
    private Map<String, String> labels = Map.of();

    @Option(
            names = "--capability",
            split = ",",
            paramLabel = "NAME",
            description = "Only models with this capability: tools, vision, json.")
    private List<Capability> capabilities = List.of();

    @Option(names = "--max-cost", paramLabel = "USD", description = "Only models that cost at most this for this call.")
    private @Nullable Double maxCost;

    @Option(
            names = "--output-tokens",
            paramLabel = "N",
            description = "Only models whose context holds the prompt and N tokens of output.")
    private int outputTokens;

    /** The constraints, if any are given. */
    public Optional<Constraints> constraints() {
        Constraints.Builder constraints = Constraints.newBuilder()
                .addAllAllowModels(allow)
                .addAllDenyModels(deny)
                .putAllLabels(labels)
                .addAllCapabilities(capabilities)
                .setOutputTokens(outputTokens);
        if (maxCost != null) {
            constraints.setMaxCostUsd(maxCost);
        }
        Constraints built = constraints.build();
        return built.equals(Constraints.getDefaultInstance()) ? Optional.empty() : Optional.of(built);
    }
}
