package dev.uniroute.registry.vote;

import java.util.List;

/** The stored votes; none is ever changed. Each method is one transaction. */
public interface Votes {

    /** Stores votes; all of them or none. Those whose ids are there already are kept as they are. */
    ImportOutcome store(List<Vote> votes);

    /** All votes, by id. */
    List<Vote> all();

    /** How many there are. */
    long count();

    /** What became of an import. */
    sealed interface ImportOutcome {
        /** Stored: how many are new, and how many were there already. */
        record Imported(int stored, int unchanged) implements ImportOutcome {}

        /** There is no prompt with this id; nothing was stored. */
        record NoSuchPrompt(String id) implements ImportOutcome {}
    }
}
