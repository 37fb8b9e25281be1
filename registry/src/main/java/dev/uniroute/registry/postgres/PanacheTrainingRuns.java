package dev.uniroute.registry.postgres;

import dev.uniroute.registry.run.Lease;
import dev.uniroute.registry.run.RunState;
import dev.uniroute.registry.training.MethodJson;
import dev.uniroute.registry.training.TrainingRun;
import dev.uniroute.registry.training.TrainingRuns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The training runs, in {@code training_run}. */
@ApplicationScoped
@Transactional
public class PanacheTrainingRuns implements TrainingRuns {

    private final TrainingRunRows runs;
    private final PromptRows prompts;
    private final Publication publication;
    private final AuditTrail audit;
    private final Database database;
    private final Leases<TrainingRunRow> leases;

    PanacheTrainingRuns(
            TrainingRunRows runs,
            PromptRows prompts,
            Publication publication,
            AuditTrail audit,
            Database database,
            Session session) {
        this.runs = runs;
        this.prompts = prompts;
        this.publication = publication;
        this.audit = audit;
        this.database = database;
        this.leases = new Leases<>(session, database, TrainingRunRow.class, "training_run");
    }

    @Override
    public StartOutcome start(TrainingRun.Request request) {
        publication.lock();
        Optional<TrainingRunRow> earlier =
                request.requestId().isEmpty() ? Optional.empty() : runs.ofRequest(request.requestId());
        if (earlier.isPresent()) {
            return earlier.get().request().equals(request)
                    ? new StartOutcome.Started(earlier.get().toRun())
                    : new StartOutcome.RequestIdReused(request.requestId());
        }
        if (prompts.count() == 0) {
            return new StartOutcome.NoPrompts();
        }
        TrainingRunRow run = TrainingRunRow.of(request, database.now());
        runs.persist(run);
        audit.record(
                "trainingRuns/" + run.id,
                null,
                Map.of(
                        "method",
                        MethodJson.write(request.method()),
                        "seed",
                        request.seed(),
                        "activate",
                        request.activate()));
        return new StartOutcome.Started(run.toRun());
    }

    @Override
    public Optional<TrainingRun> find(UUID id) {
        return runs.findByIdOptional(id).map(TrainingRunRow::toRun);
    }

    @Override
    public Optional<TrainingRun> cancel(UUID id) {
        return runs.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(this::cancel)
                .map(TrainingRunRow::toRun);
    }

    private boolean cancel(TrainingRunRow run) {
        RunState before = run.state;
        boolean cancelled = run.apply(RunState.Event.CANCELLED, "cancelled on request", database.now());
        if (cancelled) {
            audit.record("trainingRuns/" + run.id, Map.of("state", before), Map.of("state", run.state));
        }
        return cancelled;
    }

    @Override
    public boolean progress(Lease lease, TrainingRun.Progress progress) {
        Optional<TrainingRunRow> run = leases.held(lease);
        run.ifPresent(row -> row.progress(progress));
        return run.isPresent();
    }

    @Override
    public boolean end(Lease lease, RunState.Event event, String reason, @Nullable Long routerVersion) {
        Optional<TrainingRunRow> run = leases.held(lease).filter(row -> row.apply(event, reason, database.now()));
        run.ifPresent(row -> row.routerVersion = routerVersion);
        return run.isPresent();
    }

    @Override
    public Optional<Lease> claim(String worker, Duration duration) {
        return leases.claim(worker, duration);
    }

    @Override
    public boolean renew(Lease lease, Duration duration) {
        return leases.renew(lease, duration);
    }

    @Override
    public void release(Lease lease) {
        leases.renew(lease, Duration.ZERO);
    }
}
