package dev.uniroute.bench.onboarding;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Makes the calls of profiling runs and does nothing with the answers: what the provider allows on this machine, at this
 * hour. The provider takes its share of the processors too, so latency alone is an ideal that no client reaches.
 */
final class BareClient {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI uri;

    BareClient(String provider) {
        this.uri = URI.create(provider + "/v1/chat/completions");
    }

    /**
     * Calls every model with every prompt, so many calls at once per model, so many models at once.
     *
     * @return seconds per model: from its first call to its last answer, on average
     */
    double secondsPerModel(List<String> models, List<String> prompts, int concurrency, int modelsAtOnce)
            throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(modelsAtOnce)) {
            List<Future<Double>> seconds = models.stream()
                    .map(model -> threads.submit(() -> seconds(model, prompts, concurrency)))
                    .toList();
            double sum = 0;
            for (Future<Double> each : seconds) {
                sum += each.get();
            }
            return sum / models.size();
        }
    }

    private double seconds(String model, List<String> prompts, int concurrency) throws Exception {
        Queue<String> left = new ConcurrentLinkedQueue<>(prompts);
        Callable<@Nullable Void> caller = () -> {
            for (String prompt = left.poll(); prompt != null; prompt = left.poll()) {
                call(model, prompt);
            }
            return null;
        };
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<@Nullable Void> each : threads.invokeAll(Collections.nCopies(concurrency, caller))) {
                each.get();
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private void call(String model, String prompt) throws IOException, InterruptedException {
        ObjectNode body = JSON.createObjectNode().put("model", model).put("temperature", 0);
        body.putArray("messages").addObject().put("role", "user").put("content", prompt);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                .build();
        http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }
}
