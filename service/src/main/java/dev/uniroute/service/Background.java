package dev.uniroute.service;

import dev.uniroute.registry.decision.DecisionLog;
import dev.uniroute.registry.profiling.Onboarding;
import dev.uniroute.registry.run.RunLoop;
import dev.uniroute.registry.training.RouterTraining;
import dev.uniroute.service.config.Application;
import dev.uniroute.service.config.Role;
import dev.uniroute.service.config.UniRouteConfig;
import dev.uniroute.service.grpc.RunSignal;
import dev.uniroute.service.snapshot.Followers;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** What goes on by itself where the role is to control: runs are worked off while the database answers, the decision log forgets. */
@Singleton
public class Background implements RunSignal {
    private static final Duration FORGETTING = Duration.ofMinutes(10);
    private static final int FORGOTTEN = 10_000;

    private final UniRouteConfig config;
    private final Followers followers;
    private final Onboarding onboarding;
    private final RouterTraining training;
    private final DecisionLog log;
    private final List<RunLoop> loops = new ArrayList<>();

    Background(
            UniRouteConfig config,
            Followers followers,
            Onboarding onboarding,
            RouterTraining training,
            DecisionLog log) {
        this.config = config;
        this.followers = followers;
        this.onboarding = onboarding;
        this.training = training;
        this.log = log;
    }

    @Produces
    @Singleton
    static Application application(UniRouteConfig config) {
        return new Application("service", Set.of(Role.CONTROL, Role.ALL), config.role());
    }

    void start(@Observes StartupEvent event) {
        loop("profiling", config.profiling().runsAtOnce(), onboarding::runOne);
        loop("training", config.training().enabled() ? 1 : 0, training::runOne);
        loops.add(
                new RunLoop("decision-log-retention", 1, FORGETTING, new TenantRounds(followers.all(), this::forget)));
    }

    /** Deletes what is too old of the decision log, a part at a time; true if there may be more. */
    private boolean forget() {
        return log.forget(config.decisionLog().retention(), FORGOTTEN) == FORGOTTEN;
    }

    private void loop(String name, int runsAtOnce, BooleanSupplier work) {
        TenantRounds rounds = new TenantRounds(followers.all(), work);
        loops.add(new RunLoop(name, runsAtOnce, config.profiling().pollInterval(), rounds));
    }

    @Override
    public void wake() {
        loops.forEach(RunLoop::wake);
    }

    void stop(@Observes ShutdownEvent event) {
        loops.forEach(RunLoop::close);
    }
}
