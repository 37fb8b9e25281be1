package dev.uniroute.bench.chaos;

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

/** The simulated provider of models, a process of its own. */
final class ProviderProcess implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofMinutes(1);

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port = Programs.freePort();
    private final Process process;

    /** @param arguments further arguments of {@code uniroute provider} */
    ProviderProcess(Path out, List<String> arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.uniroute.cli.Main",
                "provider",
                "--port",
                "" + port));
        command.addAll(arguments);
        process = Programs.start(command, Map.of(), out.resolve("provider.log"));
        long end = System.nanoTime() + START_LIMIT.toNanos();
        while (!Programs.isOpen(port)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IOException("the provider did not start; see " + out);
            }
            Thread.sleep(50);
        }
    }

    int port() {
        return port;
    }

    /** SIGSTOP: it takes connections and never answers. */
    void freeze() throws IOException {
        Programs.signal("STOP", process.pid());
    }

    /** Undoes {@link #freeze}. */
    void thaw() throws IOException {
        Programs.signal("CONT", process.pid());
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Good answers that a model has given, each of which was paid for. */
    long answers(String model) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url() + "/stats")).build();
        JsonNode stats = new ObjectMapper()
                .readTree(
                        http.send(request, HttpResponse.BodyHandlers.ofString()).body());
        return stats.path("models").path(model).path("ok").asLong();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
