package dev.uniroute.sidecar;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The sidecar that was packed, as a process of its own: what is not in its folder is not there. */
final class SidecarProcess implements AutoCloseable {
    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final Path log;
    private final int port;

    private SidecarProcess(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /**
     * Starts it, without a look at what comes of it.
     *
     * @param environment what is added to this process' own
     * @param folder where its log and its snapshots go
     */
    static SidecarProcess launch(Map<String, String> environment, Path folder) throws IOException {
        Path log = folder.resolve("sidecar.log");
        int port = freePort();
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+IgnoreUnrecognizedVMOptions",
                        "-XX:+UnlockExperimentalVMOptions",
                        "-XX:+EnableVectorSupport",
                        "-jar",
                        JAR.toAbsolutePath().toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().remove("UNIROUTE_ROLE");
        builder.environment().putAll(environment);
        builder.environment()
                .put("UNIROUTE_SNAPSHOT_DIR", folder.resolve("snapshot").toString());
        builder.environment().put("QUARKUS_GRPC_SERVER_PORT", Integer.toString(port));
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(freePort()));
        return new SidecarProcess(builder.start(), log, port);
    }

    /** Waits until its port takes connections. */
    SidecarProcess listening() throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isOpen()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                close();
                throw new IOException("the sidecar does not listen:\n" + log());
            }
            Thread.sleep(20);
        }
        return this;
    }

    private boolean isOpen() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    int port() {
        return port;
    }

    /** Waits until its log has these words. */
    void awaitSaid(String words) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!log().contains(words)) {
            if (System.nanoTime() > end) {
                throw new IOException("it does not say \"" + words + "\":\n" + log());
            }
            Thread.sleep(20);
        }
    }

    /** What it said so far. */
    String log() throws IOException {
        return Files.readString(log);
    }

    /** The code with which it ends by itself. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("it goes on");
        }
        return process.exitValue();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
