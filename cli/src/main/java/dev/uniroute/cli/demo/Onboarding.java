package dev.uniroute.cli.demo;

import dev.uniroute.cli.RunFailedException;
import dev.uniroute.cli.Session;
import dev.uniroute.cli.runs.RunWatcher;
import dev.uniroute.cli.terminal.EnumNames;
import dev.uniroute.starter.provider.SimulatedModel;
import dev.uniroute.v1.Model;
import dev.uniroute.v1.Price;
import dev.uniroute.v1.ProfilingOptions;
import dev.uniroute.v1.ProfilingRun;
import dev.uniroute.v1.RegisterModelRequest;
import dev.uniroute.v1.RunState;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Registers models of the simulated provider and follows their profiling runs. */
final class Onboarding {

    private static final Executor THREAD_PER_RUN = task -> Thread.ofVirtual().start(task);

    private final Session session;
    private final String endpoint;

    /**
     * @param endpoint base URL of the provider
     */
    Onboarding(Session session, String endpoint) {
        this.session = session;
        this.endpoint = endpoint;
    }

    /** Registers models at once and waits until all are evaluated. */
    List<ProfilingRun> onboard(List<SimulatedModel> models) {
        List<String> runs = models.stream()
                .map(model -> register(model, ProfilingOptions.getDefaultInstance()))
                .toList();
        RunWatcher watcher = new RunWatcher(session);
        List<CompletableFuture<ProfilingRun>> followed = runs.stream()
                .map(run -> CompletableFuture.supplyAsync(() -> watcher.follow(run, ignored -> {}), THREAD_PER_RUN))
                .toList();
        try {
            return followed.stream()
                    .map(CompletableFuture::join)
                    .map(Onboarding::succeeded)
                    .toList();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }

    /** Registers one model, slowly enough to look on. */
    ProfilingRun onboardSlowly(
            SimulatedModel model, double callsPerSecond, RunWatcher watcher, Consumer<ProfilingRun> onNews) {
        String run = register(
                model,
                ProfilingOptions.newBuilder()
                        .setRequestsPerSecond(callsPerSecond)
                        .build());
        return succeeded(watcher.follow(run, onNews));
    }

    private String register(SimulatedModel model, ProfilingOptions options) {
        Price price = Price.newBuilder()
                .setUsdPerMtokInput(model.usdPerMtokInput())
                .setUsdPerMtokOutput(model.usdPerMtokOutput())
                .build();
        return session.registry()
                .registerModel(RegisterModelRequest.newBuilder()
                        .setRequestId(UUID.randomUUID().toString())
                        .setModel(Model.newBuilder()
                                .setName(model.name())
                                .setEndpoint(endpoint)
                                .setPrice(price)
                                .putLabels("demo", "true"))
                        .setProfiling(options)
                        .build())
                .getRun()
                .getId();
    }

    private static ProfilingRun succeeded(ProfilingRun run) {
        if (run.getState() != RunState.RUN_STATE_SUCCEEDED) {
            throw new RunFailedException("the profiling run of %s ended %s: %s"
                    .formatted(run.getModel(), EnumNames.of(run.getState()), run.getReason()));
        }
        return run;
    }
}
