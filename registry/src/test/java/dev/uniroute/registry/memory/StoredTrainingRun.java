package dev.uniroute.registry.memory;

import dev.uniroute.registry.training.TrainingRun;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A training run. */
final class StoredTrainingRun extends StoredRun {

    final TrainingRun.Request request;
    TrainingRun.Progress progress = new TrainingRun.Progress(null, 0, 0);

    @Nullable
    Long routerVersion;

    StoredTrainingRun(TrainingRun.Request request, Instant now) {
        super(now);
        this.request = request;
    }

    TrainingRun toRun() {
        return new TrainingRun(id, request, state, reason, progress, routerVersion, times(null));
    }
}
