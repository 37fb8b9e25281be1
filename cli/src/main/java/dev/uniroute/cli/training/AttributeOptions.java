package dev.uniroute.cli.training;

import dev.uniroute.cli.InputException;
import dev.uniroute.v1.AttributesMethod;
import dev.uniroute.v1.RouterMethod;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether a method is trained on attributes of the prompts, and whose. */
final class AttributeOptions {

    @Option(
            names = "--attributes-labelled-by",
            paramLabel = "MODEL",
            description =
                    "Train the method on seven attributes of the prompts in place of their embeddings. This registered"
                            + " model labels a sample of them first, at its own price.")
    private @Nullable String labelledBy;

    @Option(
            names = "--attributes-prompts",
            paramLabel = "N",
            description = "How many prompts it labels; labels from before count. Default: 1000.")
    private @Nullable Integer prompts;

    @Option(
            names = "--attributes-max-usd",
            paramLabel = "USD",
            description = "Stop labelling at this spend, and train on what is labelled. Default: no cap.")
    private @Nullable Double maxUsd;

    /** The method on attributes, if that is asked for; else the method as it is. */
    Optional<RouterMethod> around(Optional<RouterMethod> method) {
        if (labelledBy == null) {
            if (prompts != null || maxUsd != null) {
                throw new InputException("--attributes-labelled-by must name the model that labels");
            }
            return method;
        }
        AttributesMethod.Builder attributes = AttributesMethod.newBuilder().setLabelledBy(labelledBy);
        method.ifPresent(attributes::setMethod);
        if (prompts != null) {
            attributes.setPrompts(prompts);
        }
        if (maxUsd != null) {
            attributes.setSpendCapUsd(maxUsd);
        }
        return Optional.of(RouterMethod.newBuilder().setAttributes(attributes).build());
    }
}
