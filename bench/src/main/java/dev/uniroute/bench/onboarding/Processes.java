package dev.uniroute.bench.onboarding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.uniroute.bench.process.Programs;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The processes of a run: the provider and the service, each the real program. */
final class Processes implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofMinutes(2);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path log;
    private final Path serviceJar;
    private final int providerPort = Programs.freePort();
    private final int grpcPort = Programs.freePort();
    private final int httpPort = Programs.freePort();
    private final List<String> providerCommand;
    private final Process provider;
    private Process service;

    /**
     * Starts both.
     *
     * @param replay folder of the recorded answers, with {@code replay.py}
     * @param providerArgs further arguments of the provider
     * @param log folder for their logs
     */
    Processes(Path replay, List<String> providerArgs, Path serviceJar, Path log) throws Exception {
        this.log = log;
        this.serviceJar = serviceJar;
        this.providerCommand = List.of("python3", replay.resolve("replay.py").toString());
        this.provider = startProvider(providerPort, providerArgs);
        this.service = startService();
    }

    String providerUrl() {
        return "http://127.0.0.1:" + providerPort;
    }

    String target() {
        return "127.0.0.1:" + grpcPort;
    }

    /** The provider's count of calls by model: {@code calls, ok, faults, max_in_flight}. */
    JsonNode stats() throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(providerUrl() + "/stats")).build();
        return new ObjectMapper()
                .readTree(
                        http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    /** What a use of another provider of the same kind gives; it has the machine to itself, but for an idle service. */
    <T> T withAnotherProvider(List<String> arguments, Use<T> use) throws Exception {
        int port = Programs.freePort();
        Process another = startProvider(port, arguments);
        try {
            return use.of("http://127.0.0.1:" + port);
        } finally {
            another.destroy();
            another.waitFor();
        }
    }

    /** Something to do with a provider. */
    @FunctionalInterface
    interface Use<T> {
        T of(String url) throws Exception;
    }

    private Process startProvider(int port, List<String> arguments) throws Exception {
        List<String> command = new ArrayList<>(providerCommand);
        command.addAll(List.of("--port", "" + port));
        command.addAll(arguments);
        Process process = Programs.start(command, Map.of(), log.resolve("provider.log"));
        await("provider", process, URI.create("http://127.0.0.1:" + port + "/v1/models"));
        return process;
    }

    /** SIGKILL, and a new process at the same address. */
    void killAndRestartService() throws Exception {
        service.destroyForcibly().waitFor();
        service = startService();
    }

    private Process startService() throws Exception {
        Process process = Programs.start(
                Programs.service(serviceJar, List.of()),
                Map.of(
                        "QUARKUS_GRPC_SERVER_PORT",
                        "" + grpcPort,
                        "QUARKUS_HTTP_PORT",
                        "" + httpPort,
                        "UNIROUTE_SNAPSHOT_KEEP_ON_DISK",
                        "false",
                        "UNIROUTE_ENDPOINTS_ALLOW_LOOPBACK",
                        "true"),
                log.resolve("service.log"));
        await("service", process, URI.create("http://127.0.0.1:" + httpPort + "/q/health/ready"));
        return process;
    }

    private void await(String name, Process process, URI uri) throws Exception {
        long end = System.nanoTime() + START_LIMIT.toNanos();
        while (!answers(uri)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("the " + name + " did not start; see " + log);
            }
            Thread.sleep(100);
        }
    }

    private boolean answers(URI uri) throws InterruptedException {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(5)).build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** Ends both and waits for their ends. */
    @Override
    public void close() {
        service.destroy();
        provider.destroy();
        service.onExit().join();
        provider.onExit().join();
    }
}
