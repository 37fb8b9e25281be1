package dev.uniroute.bench.speed;

import dev.uniroute.bench.process.Programs;
import io.grpc.Status;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * Makes the cache that an application starts with: classes that are loaded and linked already, and what was learnt of its methods.
 * It starts from a snapshot, decides for a while and ends; the JVM writes the cache at its end (JEP 514). It is of one
 * build and one JVM: others start without it. The Vector API stays out of it: the JVM that puts the cache together has not got
 * its module.
 */
public final class StartupCache {
    private static final int MODELS = 20;
    private static final int CLUSTERS = 64;
    private static final int DECISIONS = 5_000;

    private StartupCache() {}

    /** The application's {@code quarkus-run.jar}, beside which the cache is put, a role that it has, and a folder for logs. */
    public static void main(String[] args) throws Exception {
        Path jar = Path.of(args[0]);
        Path out = Files.createDirectories(Path.of(args[2]));
        Path cache = Programs.startupCache(jar);
        Files.deleteIfExists(cache);
        List<String> options = Stream.concat(
                        Sidecar.SMALL.stream(),
                        Stream.of("-XX:-EnableVectorSupport", "-XX:AOTCacheOutput=" + cache, "-Xlog:aot*=off"))
                .toList();
        train(jar, args[1], out, options);
        if (!Files.exists(cache)) {
            throw new IllegalStateException("the JVM wrote no cache; see " + out);
        }
    }

    private static void train(Path jar, String role, Path out, List<String> options) throws Exception {
        Workload workload = new Workload();
        Requests requests = new Requests(workload);
        try (Sidecar sidecar = Sidecar.start(jar, role, out, workload.snapshot(MODELS, CLUSTERS), options);
                Connections connections = new Connections(sidecar.port(), 1)) {
            for (int i = 0; i < DECISIONS; i++) {
                CompletableFuture<Status.Code> code = new CompletableFuture<>();
                connections.send(i % 2 == 0 ? requests.prompt(100) : Requests.empty(), 0, code::complete);
                code.join();
            }
        }
    }
}
