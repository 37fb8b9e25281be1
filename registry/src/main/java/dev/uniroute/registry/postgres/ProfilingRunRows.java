package dev.uniroute.registry.postgres;

import dev.uniroute.registry.catalog.ModelState;
import dev.uniroute.registry.profiling.ProfilingRun;
import dev.uniroute.registry.profiling.ProfilingRuns;
import dev.uniroute.registry.profiling.RunProgress;
import dev.uniroute.registry.run.RunState;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The profiling runs. */
@ApplicationScoped
class ProfilingRunRows implements PanacheRepositoryBase<ProfilingRunRow, UUID> {

    private final RunProgressQuery progress;
    private final ModelRows models;

    ProfilingRunRows(RunProgressQuery progress, ModelRows models) {
        this.progress = progress;
        this.models = models;
    }

    /** The newest run of a model. */
    Optional<ProfilingRunRow> newest(UUID model) {
        return find("modelId = ?1 order by createTime desc, id desc", model).firstResultOptional();
    }

    /** Runs, newest first, those before {@code after}. */
    List<ProfilingRunRow> list(ProfilingRuns.Filter filter, @Nullable UUID after, int limit) {
        Set<RunState> states = filter.states().isEmpty() ? EnumSet.allOf(RunState.class) : filter.states();
        return find("""
                        state in ?1
                        and (?2 = '' or modelId in (select id from ModelRow where name = ?2 and state <> ?3))
                        and (?4 is null or (createTime, id) < (select createTime, id from ProfilingRunRow where id = ?4))
                        order by createTime desc, id desc
                        """, states, filter.model(), ModelState.DELETED, after)
                .page(0, limit)
                .list();
    }

    /** The run with this id, which is there, locked until the end of the transaction. */
    ProfilingRunRow lock(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Lets a run that is resumed try its failed prompts again; what they cost still counts. */
    void forgetFailures(UUID id) {
        getEntityManager()
                .createQuery("update FailedPromptRow set resumed = true where runId = ?1")
                .setParameter(1, id)
                .executeUpdate();
    }

    /** Cancels those of a model that have not ended. */
    void cancelAll(UUID model, String reason, Instant now) {
        find("modelId = ?1 and state in ?2", model, Set.of(RunState.PENDING, RunState.RUNNING))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .stream()
                .forEach(run -> run.apply(RunState.Event.CANCELLED, reason, now));
    }

    ProfilingRun toRun(ProfilingRunRow row) {
        return toRuns(List.of(row)).getFirst();
    }

    List<ProfilingRun> toRuns(List<ProfilingRunRow> rows) {
        flush();
        Map<UUID, RunProgress> counted =
                progress.of(rows.stream().map(row -> row.id).toList());
        Map<UUID, String> names =
                models.list("id in ?1", rows.stream().map(row -> row.modelId).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(model -> model.id, model -> model.name));
        return rows.stream()
                .map(row -> row.toRun(
                        Objects.requireNonNull(names.get(row.modelId)), Objects.requireNonNull(counted.get(row.id))))
                .toList();
    }
}
