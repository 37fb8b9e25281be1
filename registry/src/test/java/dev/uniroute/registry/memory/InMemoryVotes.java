package dev.uniroute.registry.memory;

import dev.uniroute.registry.vote.Vote;
import dev.uniroute.registry.vote.Votes;
import java.util.List;
import java.util.Optional;

/** The votes in memory. */
public final class InMemoryVotes implements Votes {

    private final Tables tables;

    InMemoryVotes(Tables tables) {
        this.tables = tables;
    }

    @Override
    public ImportOutcome store(List<Vote> votes) {
        synchronized (tables) {
            Optional<String> unknown = votes.stream()
                    .map(Vote::promptId)
                    .filter(id -> !tables.prompts.containsKey(id))
                    .findFirst();
            if (unknown.isPresent()) {
                return new ImportOutcome.NoSuchPrompt(unknown.get());
            }
            int before = tables.votes.size();
            votes.forEach(vote -> tables.votes.putIfAbsent(vote.id(), vote));
            int stored = tables.votes.size() - before;
            return new ImportOutcome.Imported(stored, votes.size() - stored);
        }
    }

    @Override
    public List<Vote> all() {
        synchronized (tables) {
            return List.copyOf(tables.votes.values());
        }
    }

    @Override
    public long count() {
        synchronized (tables) {
            return tables.votes.size();
        }
    }
}
