package dev.uniroute.cli.runs;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.Durations;
import com.google.protobuf.util.Timestamps;
import dev.uniroute.cli.Client;
import dev.uniroute.v1.CancelProfilingRunRequest;
import dev.uniroute.v1.CancelProfilingRunResponse;
import dev.uniroute.v1.GetProfilingRunRequest;
import dev.uniroute.v1.GetProfilingRunResponse;
import dev.uniroute.v1.Interval;
import dev.uniroute.v1.ListProfilingRunsRequest;
import dev.uniroute.v1.ListProfilingRunsResponse;
import dev.uniroute.v1.ProfilingRun;
import dev.uniroute.v1.ResumeProfilingRunRequest;
import dev.uniroute.v1.ResumeProfilingRunResponse;
import dev.uniroute.v1.RunState;
import dev.uniroute.v1.WatchProfilingRunRequest;
import dev.uniroute.v1.WatchProfilingRunResponse;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RunsCommandTest {

    private static final ProfilingRun RUNNING = ProfilingRun.newBuilder()
            .setId("run-1")
            .setModel("small")
            .setState(RunState.RUN_STATE_RUNNING)
            .setPromptsTotal(100)
            .setPromptsDone(40)
            .setPromptsFailed(1)
            .setSpendUsd(0.0123)
            .setMeanScore(0.8)
            .setMeanScoreInterval(Interval.newBuilder().setLow(0.7).setHigh(0.9))
            .setRemaining(Durations.fromSeconds(75))
            .setStartTime(Timestamps.fromSeconds(0))
            .build();
    private static final ProfilingRun SUCCEEDED = RUNNING.toBuilder()
            .setState(RunState.RUN_STATE_SUCCEEDED)
            .setPromptsDone(99)
            .clearRemaining()
            .setEndTime(Timestamps.fromSeconds(125))
            .build();
    private static final ProfilingRun FAILED = RUNNING.toBuilder()
            .setState(RunState.RUN_STATE_FAILED)
            .setReason("the endpoint answers 401: check the API key")
            .clearRemaining()
            .build();

    @RegisterExtension
    final Client client = new Client();

    @Test
    void watchesARunToItsEndInPlainLines() {
        watched(RUNNING, RUNNING, SUCCEEDED);

        var result = client.run("runs", "watch", "run-1");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).isEqualTo("""
                        small  40/100  1 failed  $0.0123  score 0.80 (0.70-0.90)  ETA 1 min 15 s
                        small  99/100  SUCCEEDED  1 failed  $0.0123  score 0.80 (0.70-0.90)
                        run run-1
                          model    small
                          state    SUCCEEDED
                          prompts  99 of 100 evaluated, 1 failed
                          spend    $0.0123
                          score    0.80 (0.70-0.90)
                          time     started 1970-01-01T00:00:00Z, took 2 min 5 s
                        """);
    }

    @Test
    void drawsOneMovingBarOnATerminal() {
        watched(RUNNING, SUCCEEDED);

        var result = client.onTerminal().run("runs", "watch", "run-1", "--no-color");

        assertThat(result.out()).startsWith("""
                        \r\033[Ksmall  ██░░░  40/100  1 failed  $0.0123  score 0.80 (0.70-0.90)  ETA 1 min 15 s
                        \033[1A\r\033[Ksmall  █████████░  99/100  SUCCEEDED  1 failed  $0.0123  score 0.80 (0.70-0.90)
                        """);
    }

    @Test
    void endsWithItsOwnExitCodeWhenTheRunFailed() {
        watched(FAILED);

        var result = client.run("runs", "watch", "run-1");

        assertThat(result.exitCode()).isEqualTo(4);
        assertThat(result.out())
                .contains("state    FAILED: the endpoint answers 401: check the API key")
                .endsWith("go on with: ./uniroute runs resume run-1\n");
    }

    @Test
    void doesNotTakeABrokenWatchForASuccess() {
        watched(RUNNING);

        assertThat(client.run("runs", "watch", "run-1").exitCode()).isEqualTo(3);
    }

    @Test
    void watchesAsJsonLines() {
        watched(RUNNING, FAILED);

        var result = client.run("runs", "watch", "run-1", "--json");

        assertThat(result.exitCode()).isEqualTo(4);
        assertThat(result.lines()).hasSize(2).allMatch(line -> line.startsWith("{\"run\":{\"id\":\"run-1\""));
    }

    @Test
    void listsRuns() {
        client.service()
                .answers(
                        ListProfilingRunsRequest.class,
                        ListProfilingRunsResponse.newBuilder().addRuns(RUNNING).build());

        var result = client.run("runs", "list", "--model", "small", "--state", "running");

        assertThat(result.out()).isEqualTo("""
                        run    model  state      done  failed    spend  mean score
                        run-1  small  RUNNING  40/100       1  $0.0123        0.80
                        """);
        assertThat(client.service().request(ListProfilingRunsRequest.class))
                .isEqualTo(ListProfilingRunsRequest.newBuilder()
                        .setModel("small")
                        .addStates(RunState.RUN_STATE_RUNNING)
                        .setPageSize(20)
                        .build());
    }

    @Test
    void showsCancelsAndResumes() {
        client.service()
                .answers(
                        GetProfilingRunRequest.class,
                        GetProfilingRunResponse.newBuilder().setRun(RUNNING).build())
                .answers(
                        CancelProfilingRunRequest.class,
                        CancelProfilingRunResponse.newBuilder()
                                .setRun(RUNNING.toBuilder().setState(RunState.RUN_STATE_CANCELLED))
                                .build())
                .answers(
                        ResumeProfilingRunRequest.class,
                        ResumeProfilingRunResponse.newBuilder()
                                .setRun(RUNNING.toBuilder().setState(RunState.RUN_STATE_PENDING))
                                .build());

        assertThat(client.run("runs", "show", "run-1").out()).contains("RUNNING");
        assertThat(client.run("runs", "cancel", "run-1").out()).contains("CANCELLED");
        assertThat(client.run("runs", "resume", "run-1").out()).contains("PENDING");
    }

    @Test
    void resumesAndWatches() {
        client.service()
                .answers(
                        ResumeProfilingRunRequest.class,
                        ResumeProfilingRunResponse.newBuilder().setRun(RUNNING).build());
        watched(SUCCEEDED);

        assertThat(client.run("runs", "resume", "run-1", "--watch").exitCode()).isZero();
        assertThat(client.service().request(WatchProfilingRunRequest.class).getId())
                .isEqualTo("run-1");
    }

    private void watched(ProfilingRun... states) {
        client.service()
                .answers(
                        WatchProfilingRunRequest.class,
                        Arrays.stream(states)
                                .map(run -> WatchProfilingRunResponse.newBuilder()
                                        .setRun(run)
                                        .build())
                                .toArray(WatchProfilingRunResponse[]::new));
    }
}
