package dev.uniroute.service;

import dev.uniroute.starter.provider.ProviderOptions;
import dev.uniroute.starter.provider.SimulatedProvider;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives the service under test a remote embedder: {@code /v1/embeddings} of a simulated provider. */
public final class RemoteEmbedderResource implements QuarkusTestResourceLifecycleManager {
    private @Nullable SimulatedProvider provider;

    @Override
    public Map<String, String> start() {
        try {
            provider = SimulatedProvider.start(0, ProviderOptions.defaults());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of(
                "uniroute.embedder.kind", "remote",
                "uniroute.embedder.remote.endpoint", provider.baseUrl().toString(),
                "uniroute.embedder.remote.model", "sim-embedding-128",
                "uniroute.embedder.remote.dimension", "128");
    }

    @Override
    public void stop() {
        if (provider != null) {
            provider.close();
        }
    }
}
