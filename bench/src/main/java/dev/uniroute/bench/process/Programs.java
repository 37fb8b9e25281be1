package dev.uniroute.bench.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Starts programs with their output in a log, and signals them. */
public final class Programs {
    /** With these the service loads the Vector API by itself. */
    private static final List<String> VECTORS =
            List.of("-XX:+IgnoreUnrecognizedVMOptions", "-XX:+UnlockExperimentalVMOptions", "-XX:+EnableVectorSupport");

    private Programs() {}

    /** Starts a program with what is to be added to its environment; the log is appended to. */
    public static Process start(List<String> command, Map<String, String> environment, Path log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** The command that starts the service, or the sidecar, as {@code ./uniroute up} does. */
    public static List<String> service(Path jar, List<String> javaOptions) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(VECTORS);
        if (Files.exists(startupCache(jar))) {
            command.add("-XX:AOTCache=" + startupCache(jar));
        }
        command.addAll(javaOptions);
        command.add("-jar");
        command.add(jar.toAbsolutePath().toString());
        return command;
    }

    /** Where the service's start-up cache is, if there is one. */
    public static Path startupCache(Path jar) {
        return jar.toAbsolutePath().resolveSibling("app.aot");
    }

    /** Runs a program to its end. */
    public static void run(List<String> command, Map<String, String> environment, Path log) throws Exception {
        int code = start(command, environment, log).waitFor();
        if (code != 0) {
            throw new IOException(command + " ended with " + code + "; see " + log);
        }
    }

    /** Deletes a folder with all that is in it; nothing where there is none. */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** {@code STOP}, {@code CONT}, {@code KILL}; nothing where the process is gone. */
    public static void signal(String name, long pid) throws IOException {
        new ProcessBuilder("kill", "-" + name, "" + pid)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .onExit()
                .join();
    }

    /** Whether a port of this machine takes connections. */
    public static boolean isOpen(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), (int)
                    Duration.ofSeconds(2).toMillis());
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** A port that nobody listens on. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
