package dev.uniroute.registry.postgres;

import dev.uniroute.registry.jdbc.ArrayBinder;
import dev.uniroute.registry.vote.Vote;
import dev.uniroute.registry.vote.Votes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The votes, in {@code pairwise_vote}. */
@ApplicationScoped
@Transactional
public class PanacheVotes implements Votes {

    private static final String INSERT = """
            insert into pairwise_vote (id, prompt_id, first_model_id, second_model_id, outcome, create_time)
            select vote.*, clock_timestamp() from unnest(?::text[], ?::text[], ?::uuid[], ?::uuid[], ?::text[]) as vote
            on conflict (id) do nothing
            """;

    private final PairwiseVoteRows rows;
    private final PromptRows prompts;
    private final AuditTrail audit;
    private final Database database;

    PanacheVotes(PairwiseVoteRows rows, PromptRows prompts, AuditTrail audit, Database database) {
        this.rows = rows;
        this.prompts = prompts;
        this.audit = audit;
        this.database = database;
    }

    @Override
    public ImportOutcome store(List<Vote> votes) {
        Optional<String> unknown = unknownPrompt(votes);
        if (unknown.isPresent()) {
            return new ImportOutcome.NoSuchPrompt(unknown.get());
        }
        int stored = database.jdbc(connection -> insert(connection, votes));
        audit.record("votes", null, Map.of("stored", stored));
        return new ImportOutcome.Imported(stored, votes.size() - stored);
    }

    private Optional<String> unknownPrompt(List<Vote> votes) {
        List<String> ids = votes.stream().map(Vote::promptId).toList();
        Set<String> known = prompts.tasks(ids).keySet();
        return ids.stream().filter(id -> !known.contains(id)).findFirst();
    }

    private static int insert(Connection connection, List<Vote> votes) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            new ArrayBinder<>(statement, 1, votes)
                    .column("text", Vote::id)
                    .column("text", Vote::promptId)
                    .column("uuid", Vote::first)
                    .column("uuid", Vote::second)
                    .column("text", vote -> vote.outcome().name());
            return statement.executeUpdate();
        }
    }

    @Override
    public List<Vote> all() {
        return rows.all().stream().map(PairwiseVoteRow::toVote).toList();
    }

    @Override
    public long count() {
        return rows.count();
    }
}
