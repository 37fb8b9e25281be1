package dev.uniroute.registry.memory;

import dev.uniroute.registry.run.Lease;
import dev.uniroute.registry.run.RunState;
import dev.uniroute.registry.training.TrainingRun;
import dev.uniroute.registry.training.TrainingRuns;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The training runs in memory. */
public final class InMemoryTrainingRuns extends InMemoryLeases<StoredTrainingRun> implements TrainingRuns {

    InMemoryTrainingRuns(Tables tables) {
        super(tables, tables.trainingRuns);
    }

    @Override
    public StartOutcome start(TrainingRun.Request request) {
        synchronized (tables) {
            Optional<StoredTrainingRun> earlier = tables.trainingRuns.values().stream()
                    .filter(run -> !request.requestId().isEmpty()
                            && run.request.requestId().equals(request.requestId()))
                    .findFirst();
            if (earlier.isPresent()) {
                return earlier.get().request.equals(request)
                        ? new StartOutcome.Started(earlier.get().toRun())
                        : new StartOutcome.RequestIdReused(request.requestId());
            }
            if (tables.prompts.isEmpty()) {
                return new StartOutcome.NoPrompts();
            }
            StoredTrainingRun run = new StoredTrainingRun(request, tables.now());
            tables.trainingRuns.put(run.id, run);
            return new StartOutcome.Started(run.toRun());
        }
    }

    @Override
    public Optional<TrainingRun> find(UUID id) {
        synchronized (tables) {
            return Optional.ofNullable(tables.trainingRuns.get(id)).map(StoredTrainingRun::toRun);
        }
    }

    @Override
    public Optional<TrainingRun> cancel(UUID id) {
        synchronized (tables) {
            return Optional.ofNullable(tables.trainingRuns.get(id))
                    .filter(run -> run.apply(RunState.Event.CANCELLED, "cancelled on request", tables.now()))
                    .map(StoredTrainingRun::toRun);
        }
    }

    @Override
    public boolean progress(Lease lease, TrainingRun.Progress progress) {
        synchronized (tables) {
            Optional<StoredTrainingRun> run = held(lease);
            run.ifPresent(it -> it.progress = progress);
            return run.isPresent();
        }
    }

    @Override
    public boolean end(Lease lease, RunState.Event event, String reason, @Nullable Long routerVersion) {
        synchronized (tables) {
            Optional<StoredTrainingRun> run = held(lease).filter(it -> it.apply(event, reason, tables.now()));
            run.ifPresent(it -> it.routerVersion = routerVersion);
            return run.isPresent();
        }
    }
}
