package dev.uniroute.bench.speed;

import dev.uniroute.bench.process.Programs;
import dev.uniroute.routing.codec.SnapshotCodec;
import dev.uniroute.routing.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The sidecar as it ships, which starts from a snapshot on disk. It has no database: a decision
 * needs none, and so nothing else runs beside what is measured.
 */
final class Sidecar implements AutoCloseable {
    /** What {@code deploy/sidecar.env} gives to Java, and docs/benchmarks.md explains. */
    static final List<String> SMALL = List.of(
            "-XX:+UseSerialGC",
            "-Xms56m",
            "-Xmx128m",
            "-Xmn12m",
            "-Xss512k",
            "-XX:TrimNativeHeapInterval=10000",
            "-XX:CompileThresholdScaling=4");

    private static final Duration START_LIMIT = Duration.ofMinutes(1);

    private final Process process;
    private final int port;
    private final long startNanos;

    private Sidecar(Process process, int port, long startNanos) {
        this.process = process;
        this.port = port;
        this.startNanos = startNanos;
    }

    /** Starts it with a snapshot, and waits until its port takes connections. */
    static Sidecar start(Setting setting, Snapshot snapshot, List<String> javaOptions) throws Exception {
        return start(setting.sidecar(), "sidecar", setting.out(), snapshot, javaOptions);
    }

    /**
     * The same with either application.
     *
     * @param jar its {@code quarkus-run.jar}
     * @param role a role that it has
     * @param out where its log and its snapshot go
     */
    static Sidecar start(Path jar, String role, Path out, Snapshot snapshot, List<String> javaOptions)
            throws Exception {
        Path folder = Files.createDirectories(out.toAbsolutePath().resolve("snapshot"));
        Files.write(folder.resolve("snapshot.bin"), SnapshotCodec.encode(snapshot));
        int port = Programs.freePort();
        Map<String, String> environment = Map.of(
                "UNIROUTE_ROLE",
                role,
                "UNIROUTE_SNAPSHOT_DIR",
                folder.toString(),
                "UNIROUTE_JDBC_URL",
                "jdbc:postgresql://127.0.0.1:1/none",
                "QUARKUS_GRPC_SERVER_PORT",
                "" + port,
                "QUARKUS_HTTP_PORT",
                "" + Programs.freePort());
        long start = System.nanoTime();
        Sidecar sidecar = new Sidecar(
                Programs.start(Programs.service(jar, javaOptions), environment, out.resolve("service.log")),
                port,
                start);
        sidecar.awaitPort(out);
        return sidecar;
    }

    private void awaitPort(Path out) throws Exception {
        while (!Programs.isOpen(port)) {
            if (!process.isAlive() || System.nanoTime() - startNanos > START_LIMIT.toNanos()) {
                close();
                throw new IOException("the service did not start; see " + out.resolve("service.log"));
            }
            Thread.sleep(2);
        }
    }

    int port() {
        return port;
    }

    /** Processor time that it has used, in seconds. */
    double cpuSeconds() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
    }

    /** Milliseconds since the process was asked for. */
    double millisSinceStart() {
        return (System.nanoTime() - startNanos) / 1e6;
    }

    /** Memory that it holds, in MiB; Linux only, elsewhere NaN. */
    double residentMib() throws IOException {
        Path status = Path.of("/proc/" + process.pid() + "/status");
        return !Files.exists(status)
                ? Double.NaN
                : Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0)
                        .sum();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
