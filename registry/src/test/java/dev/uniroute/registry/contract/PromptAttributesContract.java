package dev.uniroute.registry.contract;

import static dev.uniroute.registry.contract.Samples.model;
import static dev.uniroute.registry.contract.Samples.representative;
import static dev.uniroute.registry.contract.Samples.training;
import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.registry.attribute.PromptAttributes;
import dev.uniroute.registry.attribute.PromptAttributes.Labelled;
import dev.uniroute.routing.attribute.Attribute;
import dev.uniroute.routing.attribute.AttributeLabels;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link PromptAttributes} does. */
public abstract class PromptAttributesContract {

    /** The implementation, empty. */
    protected abstract Ports ports();

    @ParameterizedTest
    @EnumSource
    void givesBackEachAttribute(Attribute attribute) {
        ports().prompts().store(List.of(training("p1")));
        UUID model = model(ports(), "a").id();
        Labelled only = labelled("p1", Set.of(attribute), "0.25");

        ports().promptAttributes().store(model, List.of(only));

        assertThat(ports().promptAttributes().of(model)).containsExactly(only);
    }

    @Test
    void listsAModelsOwnByPrompt() {
        ports().prompts().store(List.of(training("p1"), representative("p2")));
        UUID one = model(ports(), "a").id();
        UUID other = model(ports(), "b").id();
        Labelled none = labelled("p1", Set.of(), "0");
        Labelled all = labelled("p2", Set.of(Attribute.values()), "0.0000125");

        ports().promptAttributes().store(one, List.of(all, none));

        assertThat(ports().promptAttributes().of(one)).containsExactly(none, all);
        assertThat(ports().promptAttributes().of(other)).isEmpty();
    }

    @Test
    void keepsWhatIsThereAlready() {
        ports().prompts().store(List.of(training("p1"), training("p2")));
        UUID model = model(ports(), "a").id();
        Labelled first = labelled("p1", Set.of(Attribute.CREATIVITY), "0.5");
        Labelled second = labelled("p2", Set.of(), "0.5");
        ports().promptAttributes().store(model, List.of(first));

        ports().promptAttributes().store(model, List.of(labelled("p1", Set.of(), "0.75"), second));

        assertThat(ports().promptAttributes().of(model)).containsExactly(first, second);
    }

    @Test
    void storesNothingOfNothing() {
        UUID model = model(ports(), "a").id();

        ports().promptAttributes().store(model, List.of());

        assertThat(ports().promptAttributes().of(model)).isEmpty();
    }

    private static Labelled labelled(String prompt, Set<Attribute> present, String costUsd) {
        return new Labelled(prompt, new AttributeLabels(present), new BigDecimal(costUsd));
    }
}
