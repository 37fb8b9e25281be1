package dev.uniroute.cli.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.Durations;
import dev.uniroute.cli.Client;
import dev.uniroute.v1.Capability;
import dev.uniroute.v1.Model;
import dev.uniroute.v1.Price;
import dev.uniroute.v1.ProfilingOptions;
import dev.uniroute.v1.ProfilingRun;
import dev.uniroute.v1.RegisterModelRequest;
import dev.uniroute.v1.RegisterModelResponse;
import dev.uniroute.v1.RunState;
import dev.uniroute.v1.WatchProfilingRunRequest;
import dev.uniroute.v1.WatchProfilingRunResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RegisterModelTest {

    private static final ProfilingRun PENDING = ProfilingRun.newBuilder()
            .setId("run-1")
            .setModel("m")
            .setState(RunState.RUN_STATE_PENDING)
            .setPromptsTotal(720)
            .build();

    @RegisterExtension
    final Client client = new Client();

    @BeforeEach
    void accepts() {
        client.service()
                .answers(
                        RegisterModelRequest.class,
                        RegisterModelResponse.newBuilder().setRun(PENDING).build());
    }

    @Test
    void sendsWhatIsRequiredAndLeavesTheRestToTheService() {
        var result = client.run(
                "models", "register", "m", "--endpoint", "http://h", "--price-in", "0.15", "--price-out", "0.6");

        RegisterModelRequest request = client.service().request(RegisterModelRequest.class);
        assertThat(request.getRequestId()).hasSize(36);
        assertThat(request.toBuilder().clearRequestId().build())
                .isEqualTo(RegisterModelRequest.newBuilder()
                        .setModel(Model.newBuilder()
                                .setName("m")
                                .setEndpoint("http://h")
                                .setPrice(Price.newBuilder()
                                        .setUsdPerMtokInput(0.15)
                                        .setUsdPerMtokOutput(0.6)))
                        .build());
        assertThat(result.out()).isEqualTo("""
                        registered m; profiling run run-1 evaluates it on 720 representative prompts
                        watch it with: ./uniroute runs watch run-1
                        """);
    }

    @Test
    void mapsEveryOptionToTheRequest() {
        client.run(
                "models",
                "register",
                "m",
                "--endpoint",
                "http://h",
                "--price-in",
                "1",
                "--price-out",
                "2",
                "--price-per-call",
                "0.01",
                "--provider-model",
                "vendor/m",
                "--api-key-ref",
                "env:KEY",
                "--label",
                "tier=low",
                "--label",
                "region=eu",
                "--capability",
                "tools",
                "--context-tokens",
                "8192",
                "--max-concurrency",
                "16",
                "--rps",
                "2.5",
                "--spend-cap",
                "3",
                "--deadline",
                "2h",
                "--call-timeout",
                "30s",
                "--max-output-tokens",
                "512",
                "--request-id",
                "id-1");

        assertThat(client.service().request(RegisterModelRequest.class))
                .isEqualTo(RegisterModelRequest.newBuilder()
                        .setRequestId("id-1")
                        .setModel(Model.newBuilder()
                                .setName("m")
                                .setEndpoint("http://h")
                                .setProviderModel("vendor/m")
                                .setApiKeyRef("env:KEY")
                                .setPrice(Price.newBuilder()
                                        .setUsdPerMtokInput(1)
                                        .setUsdPerMtokOutput(2)
                                        .setUsdPerCall(0.01))
                                .putLabels("tier", "low")
                                .putLabels("region", "eu")
                                .addCapabilities(Capability.CAPABILITY_TOOLS)
                                .setContextTokens(8192))
                        .setProfiling(ProfilingOptions.newBuilder()
                                .setMaxConcurrency(16)
                                .setRequestsPerSecond(2.5)
                                .setSpendCapUsd(3)
                                .setDeadline(Durations.fromHours(2))
                                .setCallTimeout(Durations.fromSeconds(30))
                                .setMaxOutputTokens(512))
                        .build());
    }

    @Test
    void watchesTheRunIfAskedTo() {
        client.service()
                .answers(
                        WatchProfilingRunRequest.class,
                        WatchProfilingRunResponse.newBuilder()
                                .setRun(PENDING.toBuilder().setState(RunState.RUN_STATE_SUCCEEDED))
                                .build());

        var result = client.run("models", "register", "m", "--price-in", "1", "--price-out", "2", "--watch");

        assertThat(result.exitCode()).isZero();
        assertThat(client.service().request(WatchProfilingRunRequest.class).getId())
                .isEqualTo("run-1");
        assertThat(result.lines()).contains("registered m", "run run-1");
    }

    @Test
    void printsJsonLinesWhenItWatches() {
        client.service()
                .answers(
                        WatchProfilingRunRequest.class,
                        WatchProfilingRunResponse.newBuilder()
                                .setRun(PENDING.toBuilder().setState(RunState.RUN_STATE_SUCCEEDED))
                                .build());

        var result = client.run("models", "register", "m", "--price-in", "1", "--price-out", "2", "--watch", "--json");

        assertThat(result.lines()).hasSize(2).allMatch(line -> line.startsWith("{") && line.endsWith("}"));
    }

    @Test
    void saysHowToUploadWhenTheModelIsNotCalled() {
        client.service().answers(RegisterModelRequest.class, RegisterModelResponse.getDefaultInstance());

        var result = client.run("models", "register", "m", "--price-in", "1", "--price-out", "2", "--uploaded");

        assertThat(client.service().request(RegisterModelRequest.class).getEvaluationsUploaded())
                .isTrue();
        assertThat(result.out()).contains("./uniroute models upload m FILE.jsonl");
    }
}
