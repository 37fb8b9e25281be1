package dev.uniroute.registry.postgres;

import dev.uniroute.registry.evaluation.Evaluations.Grade;
import dev.uniroute.registry.evaluation.Evaluations.PromptScore;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.jpa.HibernateHints;
import org.jspecify.annotations.Nullable;

/** The evaluations. */
@ApplicationScoped
class EvaluationRows implements PanacheRepositoryBase<EvaluationRow, EvaluationRow.Key> {

    /** A model's, by prompt id. */
    List<EvaluationRow> of(UUID model) {
        return find("modelId = ?1 order by promptId", model)
                .withHint(HibernateHints.HINT_READ_ONLY, true)
                .list();
    }

    /** The figures of a model's, by prompt id: answers can be long and are left where they are. */
    List<Grade> grades(UUID model) {
        return getSession()
                .createSelectionQuery("""
                        select new dev.uniroute.registry.evaluation.Evaluations$Grade(
                            promptId, score, inputTokens, outputTokens, cast(costUsd as double))
                        from EvaluationRow where modelId = :model order by promptId
                        """, Grade.class)
                .setParameter("model", model)
                .getResultList();
    }

    /** All models' on these prompts, by model and prompt id. */
    List<PromptScore> scores(Collection<String> promptIds) {
        return getSession()
                .createSelectionQuery("""
                        select new dev.uniroute.registry.evaluation.Evaluations$PromptScore(modelId, promptId, score)
                        from EvaluationRow where promptId in (:prompts) order by modelId, promptId
                        """, PromptScore.class)
                .setParameter("prompts", promptIds)
                .getResultList();
    }

    /** A model's, by prompt id, those after {@code after}. */
    List<EvaluationRow> of(UUID model, @Nullable String after, int limit) {
        return find("modelId = ?1 and promptId > ?2 order by promptId", model, after == null ? "" : after)
                .withHint(HibernateHints.HINT_READ_ONLY, true)
                .page(0, limit)
                .list();
    }
}
