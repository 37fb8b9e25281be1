package dev.uniroute.service.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.uniroute.registry.embedding.HttpEmbedder;
import dev.uniroute.registry.llm.ApiKeyRef;
import dev.uniroute.registry.llm.LlmEndpoint;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemoteEmbedderSettingsTest {
    private static final Map<String, String> COMPLETE = Map.of(
            "uniroute.embedder.kind", "remote",
            "uniroute.embedder.max-tokens", "8192",
            "uniroute.embedder.remote.endpoint", "https://api.example.com/v1",
            "uniroute.embedder.remote.model", "e-1",
            "uniroute.embedder.remote.dimension", "1536",
            "uniroute.embedder.remote.api-key-ref", "env:KEY");

    @Test
    void readsEveryKey() {
        UniRouteConfig.Embedder config = config(COMPLETE);

        assertThat(config.kind()).isEqualTo(EmbedderKind.REMOTE);
        assertThat(RemoteEmbedderSettings.of(config))
                .isEqualTo(new HttpEmbedder.Settings(
                        new LlmEndpoint(URI.create("https://api.example.com/v1"), "e-1", ApiKeyRef.parse("env:KEY")),
                        1536,
                        8192,
                        Duration.ofSeconds(2)));
    }

    @Test
    void aKindIsWrittenWithHyphens() {
        assertThat(config(Map.of("uniroute.embedder.kind", "bge-small")).kind()).isEqualTo(EmbedderKind.BGE_SMALL);
        assertThat(config(Map.of()).kind()).isEqualTo(EmbedderKind.STATIC);
    }

    @ParameterizedTest
    @CsvSource({"remote.endpoint", "remote.model", "remote.dimension"})
    void namesTheKeyThatIsMissing(String key) {
        Map<String, String> keys = new HashMap<>(COMPLETE);
        keys.remove("uniroute.embedder." + key);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RemoteEmbedderSettings.of(config(keys)))
                .withMessageContaining("uniroute.embedder." + key + " must be set");
    }

    @ParameterizedTest
    @CsvSource({
        "remote.endpoint, ftp://api.example.com",
        "remote.endpoint, https://api.example.com/v1/embeddings",
        "remote.dimension, 0",
        "remote.dimension, 16001",
        "remote.timeout, 0S",
        "remote.api-key-ref, sk-secret",
        "max-tokens, 4"
    })
    void namesTheKeyThatIsWrong(String key, String value) {
        Map<String, String> keys = new HashMap<>(COMPLETE);
        keys.put("uniroute.embedder." + key, value);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RemoteEmbedderSettings.of(config(keys)))
                .satisfies(wrong -> assertThat(wrong.getMessage())
                        .contains("uniroute.embedder." + key)
                        .doesNotContain("sk-secret"));
    }

    private static UniRouteConfig.Embedder config(Map<String, String> keys) {
        return new SmallRyeConfigBuilder()
                .withMapping(UniRouteConfig.class)
                .withSources(new PropertiesConfigSource(keys, "test", 100))
                .addDiscoveredConverters()
                .build()
                .getConfigMapping(UniRouteConfig.class)
                .embedder();
    }
}
