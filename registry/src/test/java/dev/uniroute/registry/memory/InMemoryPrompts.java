package dev.uniroute.registry.memory;

import dev.uniroute.registry.Page;
import dev.uniroute.registry.prompt.Prompt;
import dev.uniroute.registry.prompt.PromptKind;
import dev.uniroute.registry.prompt.Prompts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The prompts in memory. */
public final class InMemoryPrompts implements Prompts {

    private final Tables tables;

    InMemoryPrompts(Tables tables) {
        this.tables = tables;
    }

    @Override
    public ImportOutcome store(List<Prompt> prompts) {
        synchronized (tables) {
            Map<String, Prompt> fresh = new LinkedHashMap<>();
            for (Prompt prompt : prompts) {
                Stored stored = tables.prompts.get(prompt.id());
                Prompt known = stored == null ? fresh.putIfAbsent(prompt.id(), prompt) : stored.prompt();
                if (known != null && !known.equals(prompt)) {
                    return new ImportOutcome.Conflict(prompt.id());
                }
            }
            fresh.forEach((id, prompt) -> tables.prompts.put(id, new Stored(prompt, tables.now())));
            int training = (int) fresh.values().stream()
                    .filter(prompt -> prompt.kind() == PromptKind.TRAINING)
                    .count();
            return new ImportOutcome.Imported(training, fresh.size() - training, prompts.size() - fresh.size());
        }
    }

    @Override
    public Page<Stored> list(Filter filter, Page.Request page) {
        synchronized (tables) {
            return Cut.page(matching(filter), page, stored -> stored.prompt().id());
        }
    }

    @Override
    public int count(Filter filter) {
        synchronized (tables) {
            return matching(filter).size();
        }
    }

    private List<Stored> matching(Filter filter) {
        return tables.prompts.values().stream()
                .filter(stored -> filter.kind() == null || stored.prompt().kind() == filter.kind())
                .filter(stored ->
                        filter.task().isEmpty() || stored.prompt().task().equals(filter.task()))
                .toList();
    }
}
