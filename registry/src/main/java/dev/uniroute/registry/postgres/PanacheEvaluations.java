package dev.uniroute.registry.postgres;

import dev.uniroute.registry.Page;
import dev.uniroute.registry.evaluation.Evaluation;
import dev.uniroute.registry.evaluation.Evaluations;
import dev.uniroute.registry.prompt.PromptKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The evaluations, in {@code evaluation}. Those of profiling runs are stored by {@link PanacheProfilingRuns#record}. */
@ApplicationScoped
@Transactional
public class PanacheEvaluations implements Evaluations {

    private static final String INSERT = """
            insert into evaluation (%s)
            select ?::uuid, null::uuid, clock_timestamp(), answer.* from %s
            on conflict (model_id, prompt_id) do nothing
            """.formatted(EvaluationArrays.COLUMNS, EvaluationArrays.UNNEST);

    private final EvaluationRows rows;
    private final PromptRows prompts;
    private final ModelRows models;
    private final AuditTrail audit;
    private final Database database;

    PanacheEvaluations(EvaluationRows rows, PromptRows prompts, ModelRows models, AuditTrail audit, Database database) {
        this.rows = rows;
        this.prompts = prompts;
        this.models = models;
        this.audit = audit;
        this.database = database;
    }

    @Override
    public List<Evaluation> of(UUID model) {
        return rows.of(model).stream().map(EvaluationRow::toEvaluation).toList();
    }

    @Override
    public List<Grade> grades(UUID model) {
        return rows.grades(model);
    }

    @Override
    public List<PromptScore> scores(Collection<String> promptIds) {
        return rows.scores(promptIds);
    }

    @Override
    public Page<Stored> list(UUID model, Page.Request page) {
        List<EvaluationRow> oneMore = rows.of(model, page.after(), page.size() + 1);
        Map<String, String> tasks =
                prompts.tasks(oneMore.stream().map(row -> row.promptId).toList());
        List<Stored> items = oneMore.stream()
                .map(row -> new Stored(row.toEvaluation(), tasks.getOrDefault(row.promptId, ""), row.createTime))
                .toList();
        return Pages.of(items, page.size(), stored -> stored.evaluation().promptId());
    }

    @Override
    public UploadOutcome upload(UUID model, List<Evaluation> evaluations) {
        Optional<String> unknown = unknownPrompt(evaluations);
        if (unknown.isPresent()) {
            return new UploadOutcome.NoSuchPrompt(unknown.get());
        }
        int stored = database.jdbc(connection -> insert(connection, model, evaluations));
        audit.record("models/" + models.findById(model).name + "/evaluations", null, Map.of("stored", stored));
        long missing = prompts.count("kind", PromptKind.REPRESENTATIVE) - rows.count("modelId", model);
        return new UploadOutcome.Uploaded(stored, evaluations.size() - stored, Math.toIntExact(missing));
    }

    private Optional<String> unknownPrompt(List<Evaluation> evaluations) {
        List<String> ids = evaluations.stream().map(Evaluation::promptId).toList();
        Set<String> known = new HashSet<>(prompts.representative(ids));
        return ids.stream().filter(id -> !known.contains(id)).findFirst();
    }

    private static int insert(Connection connection, UUID model, List<Evaluation> evaluations) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setObject(1, model);
            EvaluationArrays.bind(statement, 2, evaluations);
            return statement.executeUpdate();
        }
    }
}
