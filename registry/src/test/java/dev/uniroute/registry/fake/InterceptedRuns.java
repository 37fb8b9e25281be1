package dev.uniroute.registry.fake;

import dev.uniroute.registry.Page;
import dev.uniroute.registry.evaluation.Evaluation;
import dev.uniroute.registry.profiling.ProfilingRun;
import dev.uniroute.registry.profiling.ProfilingRuns;
import dev.uniroute.registry.run.Lease;
import dev.uniroute.registry.run.RunState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Profiling runs whose writes a test can make fail. */
public final class InterceptedRuns implements ProfilingRuns {
    private final ProfilingRuns runs;
    private volatile Recorder recorder;

    /** As {@link ProfilingRuns#record}. */
    public interface Recorder {
        boolean record(Lease lease, List<Evaluation> answers, List<FailedPrompt> failures);
    }

    public InterceptedRuns(ProfilingRuns runs) {
        this.runs = runs;
        this.recorder = runs::record;
    }

    /** Records by this from now on. */
    public void recordBy(Recorder recorder) {
        this.recorder = recorder;
    }

    @Override
    public boolean record(Lease lease, List<Evaluation> answers, List<FailedPrompt> failures) {
        return recorder.record(lease, answers, failures);
    }

    @Override
    public Optional<ProfilingRun> find(UUID id) {
        return runs.find(id);
    }

    @Override
    public Optional<ProfilingRun> newest(UUID model) {
        return runs.newest(model);
    }

    @Override
    public Page<ProfilingRun> list(Filter filter, Page.Request page) {
        return runs.list(filter, page);
    }

    @Override
    public ChangeOutcome change(UUID id, RunState.Event event) {
        return runs.change(id, event);
    }

    @Override
    public Optional<Work> work(Lease lease) {
        return runs.work(lease);
    }

    @Override
    public boolean end(Lease lease, RunState.Event event, String reason) {
        return runs.end(lease, event, reason);
    }

    @Override
    public Optional<Lease> claim(String worker, Duration duration) {
        return runs.claim(worker, duration);
    }

    @Override
    public boolean renew(Lease lease, Duration duration) {
        return runs.renew(lease, duration);
    }

    @Override
    public void release(Lease lease) {
        runs.release(lease);
    }
}
