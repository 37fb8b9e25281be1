package dev.uniroute.registry.prompt;

import dev.uniroute.registry.Page;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The stored prompts. Each method is one transaction. */
public interface Prompts {

    /** Stores the prompts that are not there yet; all of them or none. */
    ImportOutcome store(List<Prompt> prompts);

    /** Prompts by id. The cursor is an id. */
    Page<Stored> list(Filter filter, Page.Request page);

    /** How many prompts the filter matches. */
    int count(Filter filter);

    /**
     * A prompt and when it was imported.
     *
     * @param prompt the prompt
     * @param createTime when it was imported
     */
    record Stored(Prompt prompt, Instant createTime) {}

    /**
     * Which prompts.
     *
     * @param kind of this kind; null for any
     * @param task of this task; empty for any
     */
    record Filter(@Nullable PromptKind kind, String task) {}

    /** What became of an import. */
    sealed interface ImportOutcome {
        /** Stored: how many are new of each kind, and how many were there already. */
        record Imported(int training, int representative, int unchanged) implements ImportOutcome {}

        /** A prompt with this id is there with another content; nothing was stored. */
        record Conflict(String id) implements ImportOutcome {}
    }
}
