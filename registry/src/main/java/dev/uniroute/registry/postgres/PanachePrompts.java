package dev.uniroute.registry.postgres;

import dev.uniroute.registry.Page;
import dev.uniroute.registry.jdbc.ArrayBinder;
import dev.uniroute.registry.prompt.Prompt;
import dev.uniroute.registry.prompt.PromptKind;
import dev.uniroute.registry.prompt.Prompts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The prompts, in {@code prompt}. */
@ApplicationScoped
@Transactional
public class PanachePrompts implements Prompts {

    private static final String INSERT = """
            insert into prompt (create_time, id, kind, text, evaluation_text, task, grader, content_hash)
            select clock_timestamp(), prompt.* from unnest(
                ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::jsonb[], ?::bytea[]) as prompt
            on conflict (id) do nothing
            returning id
            """;

    private final PromptRows rows;
    private final AuditTrail audit;
    private final Database database;

    PanachePrompts(PromptRows rows, AuditTrail audit, Database database) {
        this.rows = rows;
        this.audit = audit;
        this.database = database;
    }

    @Override
    public ImportOutcome store(List<Prompt> prompts) {
        List<HashedPrompt> hashed = prompts.stream().map(HashedPrompt::new).toList();
        Set<String> stored = database.jdbc(connection -> insert(connection, hashed));
        Optional<String> conflict = conflict(hashed);
        if (conflict.isPresent()) {
            QuarkusTransaction.setRollbackOnly();
            return new ImportOutcome.Conflict(conflict.get());
        }
        int training = count(prompts, stored, PromptKind.TRAINING);
        int representative = count(prompts, stored, PromptKind.REPRESENTATIVE);
        audit.record("prompts", null, Map.of("training", training, "representative", representative));
        return new ImportOutcome.Imported(training, representative, prompts.size() - training - representative);
    }

    private static Set<String> insert(Connection connection, List<HashedPrompt> prompts) throws SQLException {
        Set<String> stored = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            new ArrayBinder<>(statement, 1, prompts)
                    .column("text", HashedPrompt::id)
                    .column("text", it -> it.prompt().kind().name())
                    .column("text", it -> it.prompt().text())
                    .column("text", it -> it.prompt().evaluationText())
                    .column("text", it -> it.prompt().task())
                    .column("text", HashedPrompt::grader)
                    .bytes(HashedPrompt::hash);
            try (ResultSet ids = statement.executeQuery()) {
                while (ids.next()) {
                    stored.add(ids.getString(1));
                }
            }
        }
        return stored;
    }

    /** The first prompt that is stored with another content than given. */
    private Optional<String> conflict(List<HashedPrompt> prompts) {
        Map<String, byte[]> stored =
                rows.hashes(prompts.stream().map(HashedPrompt::id).toList());
        return prompts.stream()
                .filter(it -> !Arrays.equals(it.hash(), stored.get(it.id())))
                .map(HashedPrompt::id)
                .findFirst();
    }

    private static int count(List<Prompt> prompts, Set<String> stored, PromptKind kind) {
        return Math.toIntExact(prompts.stream()
                .filter(prompt -> prompt.kind() == kind && stored.contains(prompt.id()))
                .map(Prompt::id)
                .distinct()
                .count());
    }

    @Override
    public Page<Stored> list(Filter filter, Page.Request page) {
        List<Stored> items = rows.list(filter, page.after(), page.size() + 1).stream()
                .map(PromptRow::toStored)
                .toList();
        return Pages.of(items, page.size(), stored -> stored.prompt().id());
    }

    @Override
    public int count(Filter filter) {
        return Math.toIntExact(rows.count(filter));
    }
}
