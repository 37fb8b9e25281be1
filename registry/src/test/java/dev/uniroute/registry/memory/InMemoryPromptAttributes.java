package dev.uniroute.registry.memory;

import dev.uniroute.registry.attribute.PromptAttributes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The prompts' attributes in memory. */
public final class InMemoryPromptAttributes implements PromptAttributes {

    private final Tables tables;

    InMemoryPromptAttributes(Tables tables) {
        this.tables = tables;
    }

    @Override
    public List<Labelled> of(UUID model) {
        synchronized (tables) {
            return List.copyOf(tables.attributes.getOrDefault(model, Map.of()).values());
        }
    }

    @Override
    public void store(UUID model, List<Labelled> labels) {
        synchronized (tables) {
            Map<String, Labelled> known = tables.attributes.computeIfAbsent(model, id -> new TreeMap<>());
            labels.forEach(labelled -> known.putIfAbsent(labelled.promptId(), labelled));
        }
    }
}
