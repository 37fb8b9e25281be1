package dev.uniroute.service;

import dev.uniroute.registry.profiling.Onboarding;
import dev.uniroute.registry.run.RunLoop;
import dev.uniroute.registry.training.RouterTraining;
import dev.uniroute.service.config.UniRouteConfig;
import dev.uniroute.service.snapshot.SnapshotWatcher;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What goes on by itself: the snapshot is followed, runs are worked off. */
@Singleton
public class Background {
    private final UniRouteConfig config;
    private final SnapshotWatcher watcher;
    private final Onboarding onboarding;
    private final RouterTraining training;
    private final List<RunLoop> loops = new ArrayList<>();

    Background(UniRouteConfig config, SnapshotWatcher watcher, Onboarding onboarding, RouterTraining training) {
        this.config = config;
        this.watcher = watcher;
        this.onboarding = onboarding;
        this.training = training;
    }

    void start(@Observes StartupEvent event) {
        watcher.start();
        Duration poll = config.profiling().pollInterval();
        loops.add(new RunLoop("profiling", config.profiling().runsAtOnce(), poll, onboarding::runOne));
        loops.add(new RunLoop("training", config.training().enabled() ? 1 : 0, poll, training::runOne));
    }

    /** Announces a run that was just created, so that it need not wait for the next poll. */
    public void wake() {
        loops.forEach(RunLoop::wake);
    }

    void stop(@Observes ShutdownEvent event) {
        loops.forEach(RunLoop::close);
    }
}
