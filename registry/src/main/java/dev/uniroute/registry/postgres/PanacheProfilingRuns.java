package dev.uniroute.registry.postgres;

import dev.uniroute.registry.Page;
import dev.uniroute.registry.catalog.ModelState;
import dev.uniroute.registry.evaluation.Evaluation;
import dev.uniroute.registry.profiling.ProfilingRun;
import dev.uniroute.registry.profiling.ProfilingRuns;
import dev.uniroute.registry.run.Lease;
import dev.uniroute.registry.run.RunState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The profiling runs, in {@code profiling_run}, {@code evaluation} and {@code failed_prompt}. */
@ApplicationScoped
@Transactional
public class PanacheProfilingRuns implements ProfilingRuns {

    private final ProfilingRunRows runs;
    private final ModelRows models;
    private final PromptRows prompts;
    private final Publication publication;
    private final AuditTrail audit;
    private final Database database;
    private final Leases<ProfilingRunRow> leases;

    PanacheProfilingRuns(
            ProfilingRunRows runs,
            ModelRows models,
            PromptRows prompts,
            Publication publication,
            AuditTrail audit,
            Database database,
            Session session) {
        this.runs = runs;
        this.models = models;
        this.prompts = prompts;
        this.publication = publication;
        this.audit = audit;
        this.database = database;
        this.leases = new Leases<>(session, database, ProfilingRunRow.class, "profiling_run");
    }

    @Override
    public Optional<ProfilingRun> find(UUID id) {
        return runs.findByIdOptional(id).map(runs::toRun);
    }

    @Override
    public Optional<ProfilingRun> newest(UUID model) {
        return runs.newest(model).map(runs::toRun);
    }

    @Override
    public Page<ProfilingRun> list(Filter filter, Page.Request page) {
        UUID after = page.after() == null ? null : UUID.fromString(page.after());
        List<ProfilingRunRow> rows = runs.list(filter, after, page.size() + 1);
        return Pages.of(runs.toRuns(rows), page.size(), run -> run.id().toString());
    }

    @Override
    public ChangeOutcome change(UUID id, RunState.Event event) {
        publication.lock();
        Optional<ModelRow> model = models.lockOfRun(id);
        if (model.isEmpty()) {
            return new ChangeOutcome.NoSuchRun(id);
        }
        ProfilingRunRow run = runs.lock(id);
        RunState before = run.state;
        boolean resumed = event == RunState.Event.RESUMED;
        ModelState.Event told = resumed ? ModelState.Event.PROFILING_STARTED : ModelState.Event.PROFILING_ENDED;
        String reason = resumed ? "" : "cancelled on request";
        Instant now = database.now();
        if (model.get().state.after(told).isEmpty() || !run.apply(event, reason, now)) {
            return new ChangeOutcome.Forbidden(run.state);
        }
        if (resumed) {
            runs.forgetFailures(id);
        }
        tell(model.get(), told, "its profiling was cancelled", now);
        audit.record("profilingRuns/" + id, Map.of("state", before), Map.of("state", run.state));
        return new ChangeOutcome.Changed(runs.toRun(run));
    }

    @Override
    public Optional<Work> work(Lease lease) {
        return leases.held(lease).map(run -> {
            ModelRow model = models.findById(run.modelId);
            return new Work(runs.toRun(run), models.toModel(model), prompts.remaining(run));
        });
    }

    @Override
    public boolean record(Lease lease, List<Evaluation> answers, List<FailedPrompt> failures) {
        return database.jdbc(connection -> RecordStatement.execute(connection, lease, answers, failures));
    }

    @Override
    public boolean end(Lease lease, RunState.Event event, String reason) {
        publication.lock();
        Optional<ModelRow> model = models.lockOfRun(lease.run());
        Optional<ProfilingRunRow> run = leases.held(lease);
        Instant now = database.now();
        if (model.isEmpty() || run.isEmpty() || !run.get().apply(event, reason, now)) {
            return false;
        }
        boolean succeeded = event == RunState.Event.SUCCEEDED;
        tell(model.get(), succeeded ? ModelState.Event.PROFILED : ModelState.Event.PROFILING_ENDED, reason, now);
        return true;
    }

    /** Tells the model what became of its run; publishes if that changes its state. */
    private void tell(ModelRow model, ModelState.Event event, String reason, Instant now) {
        ModelState before = model.state;
        if (model.apply(event, reason) && model.state != before) {
            model.updateTime = now;
            publication.publish();
        }
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
