package dev.uniroute.service.grpc;

import dev.uniroute.registry.Page;
import dev.uniroute.registry.profiling.ProfilingRun;
import dev.uniroute.registry.profiling.ProfilingRuns;
import dev.uniroute.registry.profiling.ProfilingRuns.ChangeOutcome;
import dev.uniroute.registry.run.RunState;
import dev.uniroute.service.grpc.call.Watch;
import dev.uniroute.service.grpc.check.Pages;
import dev.uniroute.service.grpc.check.Requests;
import dev.uniroute.service.grpc.error.Errors;
import dev.uniroute.service.grpc.mapping.ProfilingRunMessages;
import dev.uniroute.service.grpc.mapping.Vocabulary;
import dev.uniroute.v1.CancelProfilingRunRequest;
import dev.uniroute.v1.CancelProfilingRunResponse;
import dev.uniroute.v1.GetProfilingRunRequest;
import dev.uniroute.v1.GetProfilingRunResponse;
import dev.uniroute.v1.ListProfilingRunsRequest;
import dev.uniroute.v1.ListProfilingRunsResponse;
import dev.uniroute.v1.ResumeProfilingRunRequest;
import dev.uniroute.v1.ResumeProfilingRunResponse;
import dev.uniroute.v1.WatchProfilingRunRequest;
import dev.uniroute.v1.WatchProfilingRunResponse;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;

/** The rpcs about profiling runs. */
@Singleton
public final class ProfilingRunRpcs {
    private final ProfilingRuns runs;
    private final RunSignal signal;
    private final Clock clock;

    public ProfilingRunRpcs(ProfilingRuns runs, RunSignal signal, Clock clock) {
        this.runs = runs;
        this.signal = signal;
        this.clock = clock;
    }

    GetProfilingRunResponse get(GetProfilingRunRequest request) {
        return GetProfilingRunResponse.newBuilder()
                .setRun(message(find(Requests.runId(request.getId()))))
                .build();
    }

    ListProfilingRunsResponse list(ListProfilingRunsRequest request) {
        Requests.check(request);
        Pages pages = Pages.of(request);
        ProfilingRuns.Filter filter = new ProfilingRuns.Filter(
                request.getModel(), Set.copyOf(Vocabulary.RUN_STATE.toDomain(request.getStatesList())));
        Page<ProfilingRun> page = runs.list(filter, pages.requested(request));
        return ListProfilingRunsResponse.newBuilder()
                .addAllRuns(page.items().stream().map(this::message).toList())
                .setNextPageToken(pages.next(page))
                .build();
    }

    Watch<ProfilingRun, WatchProfilingRunResponse> watch(WatchProfilingRunRequest request) {
        UUID id = Requests.runId(request.getId());
        return Watch.of(
                () -> find(id),
                run -> run.state().ended(),
                run -> WatchProfilingRunResponse.newBuilder()
                        .setRun(message(run))
                        .build());
    }

    CancelProfilingRunResponse cancel(CancelProfilingRunRequest request) {
        ProfilingRun run = change(Requests.runId(request.getId()), RunState.Event.CANCELLED, "cancelled");
        return CancelProfilingRunResponse.newBuilder().setRun(message(run)).build();
    }

    ResumeProfilingRunResponse resume(ResumeProfilingRunRequest request) {
        ProfilingRun run = change(Requests.runId(request.getId()), RunState.Event.RESUMED, "resumed");
        signal.wake();
        return ResumeProfilingRunResponse.newBuilder().setRun(message(run)).build();
    }

    private ProfilingRun find(UUID id) {
        return runs.find(id).orElseThrow(() -> Errors.profilingRunNotFound(id));
    }

    private ProfilingRun change(UUID id, RunState.Event event, String word) {
        return switch (runs.change(id, event)) {
            case ChangeOutcome.Changed changed -> changed.run();
            case ChangeOutcome.NoSuchRun none -> throw Errors.profilingRunNotFound(none.id());
            case ChangeOutcome.Forbidden forbidden -> throw Errors.runStateForbids(word, forbidden.state());
        };
    }

    private dev.uniroute.v1.ProfilingRun message(ProfilingRun run) {
        return ProfilingRunMessages.toProto(run, clock.instant());
    }
}
