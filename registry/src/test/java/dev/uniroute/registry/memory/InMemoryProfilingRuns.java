package dev.uniroute.registry.memory;

import dev.uniroute.registry.Page;
import dev.uniroute.registry.catalog.ModelState;
import dev.uniroute.registry.evaluation.Evaluation;
import dev.uniroute.registry.profiling.ProfilingRun;
import dev.uniroute.registry.profiling.ProfilingRuns;
import dev.uniroute.registry.prompt.Prompt;
import dev.uniroute.registry.prompt.Prompts;
import dev.uniroute.registry.run.Lease;
import dev.uniroute.registry.run.RunState;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The profiling runs in memory. */
public final class InMemoryProfilingRuns extends InMemoryLeases<StoredProfilingRun> implements ProfilingRuns {

    InMemoryProfilingRuns(Tables tables) {
        super(tables, tables.profilingRuns);
    }

    @Override
    public Optional<ProfilingRun> find(UUID id) {
        synchronized (tables) {
            return Optional.ofNullable(tables.profilingRuns.get(id)).map(this::toRun);
        }
    }

    @Override
    public Optional<ProfilingRun> newest(UUID model) {
        synchronized (tables) {
            return tables.profilingRuns.values().stream()
                    .filter(run -> run.model.id.equals(model))
                    .reduce((one, later) -> later)
                    .map(this::toRun);
        }
    }

    @Override
    public Page<ProfilingRun> list(Filter filter, Page.Request page) {
        synchronized (tables) {
            List<ProfilingRun> newestFirst = List.copyOf(tables.profilingRuns.values()).reversed().stream()
                    .filter(run -> filter.model().isEmpty() || run.model.isNamed(filter.model()))
                    .filter(run -> filter.states().isEmpty() || filter.states().contains(run.state))
                    .map(this::toRun)
                    .toList();
            return Cut.page(newestFirst, page, run -> run.id().toString());
        }
    }

    @Override
    public ChangeOutcome change(UUID id, RunState.Event event) {
        synchronized (tables) {
            StoredProfilingRun run = tables.profilingRuns.get(id);
            if (run == null) {
                return new ChangeOutcome.NoSuchRun(id);
            }
            boolean resumed = event == RunState.Event.RESUMED;
            ModelState.Event told = resumed ? ModelState.Event.PROFILING_STARTED : ModelState.Event.PROFILING_ENDED;
            String reason = resumed ? "" : "cancelled on request";
            if (run.model.state.after(told).isEmpty() || !run.apply(event, reason, tables.now())) {
                return new ChangeOutcome.Forbidden(run.state);
            }
            tell(run, told, "its profiling was cancelled");
            return new ChangeOutcome.Changed(toRun(run));
        }
    }

    @Override
    public Optional<Work> work(Lease lease) {
        synchronized (tables) {
            return held(lease).map(run -> new Work(toRun(run), run.model.toModel(), remaining(run)));
        }
    }

    private List<Prompt> remaining(StoredProfilingRun run) {
        return tables.representative().stream()
                .map(Prompts.Stored::prompt)
                .filter(prompt -> !run.model.evaluations.containsKey(prompt.id()))
                .filter(prompt -> !run.failed.containsKey(prompt.id()))
                .toList();
    }

    @Override
    public boolean record(Lease lease, List<Evaluation> answers, List<FailedPrompt> failures) {
        synchronized (tables) {
            Optional<StoredProfilingRun> run = held(lease);
            run.ifPresent(it -> {
                answers.forEach(answer -> it.answer(answer, tables.now()));
                failures.forEach(it::fail);
            });
            return run.isPresent();
        }
    }

    @Override
    public boolean end(Lease lease, RunState.Event event, String reason) {
        synchronized (tables) {
            Optional<StoredProfilingRun> run = held(lease).filter(it -> it.apply(event, reason, tables.now()));
            boolean succeeded = event == RunState.Event.SUCCEEDED;
            ModelState.Event told = succeeded ? ModelState.Event.PROFILED : ModelState.Event.PROFILING_ENDED;
            run.ifPresent(it -> tell(it, told, reason));
            return run.isPresent();
        }
    }

    private void tell(StoredProfilingRun run, ModelState.Event event, String reason) {
        if (run.model.apply(event, reason, tables.now())) {
            tables.publish();
        }
    }

    private ProfilingRun toRun(StoredProfilingRun run) {
        return run.toRun(tables.representative().size());
    }
}
