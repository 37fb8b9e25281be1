package dev.uniroute.service;

import dev.uniroute.registry.run.LeasedRuns;
import dev.uniroute.registry.run.LogScope;
import dev.uniroute.registry.run.RunWorker;
import dev.uniroute.service.config.UniRouteConfig;
import jakarta.inject.Singleton;
import java.lang.management.ManagementFactory;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import org.jboss.logging.MDC;

/** Works off runs of either kind, one like the other. */
@Singleton
public class Workers {

    private final UniRouteConfig config;
    private final ScheduledExecutorService timer;

    Workers(UniRouteConfig config, ScheduledExecutorService timer) {
        this.config = config;
        this.timer = timer;
    }

    /** A worker of these runs, named as people look for it: by host and process. */
    RunWorker of(LeasedRuns runs) {
        RunWorker.Settings settings = new RunWorker.Settings(
                ManagementFactory.getRuntimeMXBean().getName(),
                config.profiling().lease());
        return new RunWorker(runs, settings, timer, Workers::logged);
    }

    /** The field {@code run} of JSON logs. */
    private static LogScope.Entered logged(UUID run) {
        MDC.put("run", run.toString());
        return () -> MDC.remove("run");
    }
}
