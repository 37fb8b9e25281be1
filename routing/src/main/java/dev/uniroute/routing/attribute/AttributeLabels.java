package dev.uniroute.routing.attribute;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which attributes a prompt has: one label, yes or no, for each of the seven.
 *
 * @param present those that it has, in their order
 */
public record AttributeLabels(Set<Attribute> present) {

    public AttributeLabels {
        EnumSet<Attribute> ordered = EnumSet.noneOf(Attribute.class);
        ordered.addAll(present);
        present = Collections.unmodifiableSet(ordered);
    }

    /** The labels that a rule gives. */
    public static AttributeLabels where(Predicate<Attribute> rule) {
        return new AttributeLabels(
                Arrays.stream(Attribute.values()).filter(rule).collect(Collectors.toSet()));
    }

    /** Whether the prompt has the attribute. */
    public boolean has(Attribute attribute) {
        return present.contains(attribute);
    }
}
