package dev.uniroute.registry.postgres;

import dev.uniroute.registry.prompt.Prompt;
import dev.uniroute.registry.prompt.PromptKind;
import dev.uniroute.registry.prompt.Prompts;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.jpa.HibernateHints;
import org.jspecify.annotations.Nullable;

/** The prompts. */
@ApplicationScoped
class PromptRows implements PanacheRepositoryBase<PromptRow, String> {

    private static final String FILTER = "kind in ?1 and (?2 = '' or task = ?2)";
    private static final String NOT_EMBEDDED = """
            from PromptRow p
            where not exists (select 1 from PromptEmbeddingRow e where e.promptId = p.id and e.embedder = ?1)
            """;

    /** Prompts by id, those after {@code after}. */
    List<PromptRow> list(Prompts.Filter filter, @Nullable String after, int limit) {
        return readOnly(find(
                        FILTER + " and id > ?3 order by id", kinds(filter), filter.task(), after == null ? "" : after))
                .page(0, limit)
                .list();
    }

    long count(Prompts.Filter filter) {
        return count(FILTER, kinds(filter), filter.task());
    }

    /** Those of these ids, in any order. */
    List<Prompts.Stored> stored(Collection<String> ids) {
        return readOnly(find("id in ?1", ids)).stream().map(PromptRow::toStored).toList();
    }

    /** Those of these ids that are ids of representative prompts. */
    List<String> representative(Collection<String> ids) {
        return getSession()
                .createNativeQuery(
                        "select id from prompt where kind = 'REPRESENTATIVE' and id = any(:ids)", String.class)
                .setParameter("ids", ids.toArray(String[]::new))
                .getResultList();
    }

    /** The tasks of those of these ids that are there. */
    Map<String, String> tasks(Collection<String> ids) {
        return getSession()
                .createNativeQuery("select id, task from prompt where id = any(:ids)", Tuple.class)
                .setParameter("ids", ids.toArray(String[]::new))
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get(0, String.class), row -> row.get(1, String.class)));
    }

    /** The content hashes of those of these ids that are there. */
    Map<String, byte[]> hashes(Collection<String> ids) {
        return getSession()
                .createNativeQuery("select id, content_hash from prompt where id = any(:ids)", Tuple.class)
                .setParameter("ids", ids.toArray(String[]::new))
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get(0, String.class), row -> row.get(1, byte[].class)));
    }

    /** Those that have no embedding by this embedder, by id. */
    List<Prompt> notEmbedded(String embedder, int limit) {
        return readOnly(find(NOT_EMBEDDED + " order by p.id", embedder)).page(0, limit).stream()
                .map(PromptRow::toPrompt)
                .toList();
    }

    long countNotEmbedded(String embedder) {
        return count(NOT_EMBEDDED, embedder);
    }

    /** What a profiling run has still to evaluate, by id. */
    List<Prompt> remaining(ProfilingRunRow run) {
        return readOnly(find("""
                        from PromptRow p
                        where kind = ?1
                        and not exists (select 1 from EvaluationRow e where e.modelId = ?2 and e.promptId = p.id)
                        and not exists (
                            select 1 from FailedPromptRow f where f.runId = ?3 and f.promptId = p.id and not f.resumed)
                        order by p.id
                        """, PromptKind.REPRESENTATIVE, run.modelId, run.id)).stream()
                .map(PromptRow::toPrompt)
                .toList();
    }

    private static Set<PromptKind> kinds(Prompts.Filter filter) {
        return filter.kind() == null ? EnumSet.allOf(PromptKind.class) : EnumSet.of(filter.kind());
    }

    private static PanacheQuery<PromptRow> readOnly(PanacheQuery<PromptRow> query) {
        return query.withHint(HibernateHints.HINT_READ_ONLY, true);
    }
}
