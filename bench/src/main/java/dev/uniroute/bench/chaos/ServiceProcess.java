package dev.uniroute.bench.chaos;

import dev.uniroute.bench.process.Programs;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The service as users run it: its jar, a process of its own, always at the same address. */
final class ServiceProcess implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Path jar;
    private final Path out;
    private final String name;
    private final Map<String, String> environment;
    private final int grpcPort = Programs.freePort();
    private final int httpPort = Programs.freePort();
    private @Nullable Process process;

    /**
     * Not started.
     *
     * @param name of its log and its snapshots
     * @param database what it needs to reach its database
     */
    ServiceProcess(Path jar, Path out, String name, Map<String, String> database) {
        this.jar = jar;
        this.out = out;
        this.name = name;
        this.environment = new HashMap<>(database);
        environment.put("QUARKUS_GRPC_SERVER_PORT", "" + grpcPort);
        environment.put("QUARKUS_HTTP_PORT", "" + httpPort);
        environment.put("UNIROUTE_SNAPSHOT_DIR", snapshots().toString());
        environment.put("UNIROUTE_ENDPOINTS_ALLOW_LOOPBACK", "true");
        environment.put("UNIROUTE_PROFILING_LEASE", "8S");
    }

    String target() {
        return "127.0.0.1:" + grpcPort;
    }

    int grpcPort() {
        return grpcPort;
    }

    /** Where it keeps snapshots. */
    Path snapshots() {
        return out.toAbsolutePath().resolve(name + "-snapshots");
    }

    /** Starts it and waits until it is ready; how long that took, in milliseconds. */
    long start() throws Exception {
        return start(Map.of());
    }

    /** Starts it with more in its environment; likewise. */
    long start(Map<String, String> more) throws Exception {
        long start = System.nanoTime();
        launch(more);
        while (!isReady()) {
            if (!isAlive() || System.nanoTime() - start > START_LIMIT.toNanos()) {
                throw new IOException("the service did not become ready; see " + out);
            }
            Thread.sleep(50);
        }
        return (System.nanoTime() - start) / 1_000_000;
    }

    /** Starts it. */
    void launch() throws IOException {
        launch(Map.of());
    }

    private void launch(Map<String, String> more) throws IOException {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(more);
        process = Programs.start(Programs.service(jar, List.of("-Xmx512m")), all, out.resolve(name + ".log"));
    }

    boolean isAlive() {
        return running().isAlive();
    }

    boolean isReady() throws InterruptedException {
        return status("/q/health/ready") == 200;
    }

    /** Whether the process answers at all. */
    boolean isLive() throws InterruptedException {
        return status("/q/health/live") == 200;
    }

    private int status(String path) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + httpPort + path))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    /** Memory that the process holds, in MiB; Linux only, elsewhere 0. */
    long residentMib() throws IOException {
        Path status = Path.of("/proc/" + running().pid() + "/status");
        return !Files.exists(status)
                ? 0
                : Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                        .sum();
    }

    /** Files and connections that the process holds open; Linux only, elsewhere 0. */
    long openFiles() throws IOException {
        Path open = Path.of("/proc/" + running().pid() + "/fd");
        if (!Files.exists(open)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(open)) {
            return files.count();
        }
    }

    /** SIGKILL. */
    void kill() throws InterruptedException {
        running().destroyForcibly().waitFor();
    }

    /** SIGSTOP: it holds its connections and does nothing. */
    void freeze() throws IOException {
        Programs.signal("STOP", running().pid());
    }

    /** Undoes {@link #freeze}. */
    void thaw() throws IOException {
        Programs.signal("CONT", running().pid());
    }

    private Process running() {
        Process running = process;
        if (running == null) {
            throw new IllegalStateException("the service was never started");
        }
        return running;
    }

    /** Ends it in order, if it runs. */
    @Override
    public void close() {
        if (process != null) {
            running().destroy();
            running().onExit().join();
        }
    }
}
