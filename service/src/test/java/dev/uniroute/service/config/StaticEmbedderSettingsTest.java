package dev.uniroute.service.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StaticEmbedderSettingsTest {
    private static final String FOLDER = "uniroute.embedder.table-folder";
    private static final String MAX_TOKENS = "uniroute.embedder.max-tokens";

    @Test
    void readsTheFolderAndHowManyTokensAreRead() {
        StaticEmbedderSettings settings =
                StaticEmbedderSettings.of(config(Map.of(FOLDER, "/var/cache/uniroute", MAX_TOKENS, "32768")));

        assertThat(settings).isEqualTo(new StaticEmbedderSettings(Path.of("/var/cache/uniroute"), 32_768));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "32769"})
    void namesTheKeyThatIsOutOfRange(String maxTokens) {
        UniRouteConfig.Embedder config = config(Map.of(FOLDER, "/tmp", MAX_TOKENS, maxTokens));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> StaticEmbedderSettings.of(config))
                .withMessageContaining(MAX_TOKENS);
    }

    private static UniRouteConfig.Embedder config(Map<String, String> keys) {
        return new SmallRyeConfigBuilder()
                .withMapping(UniRouteConfig.class)
                .withSources(new PropertiesConfigSource(keys, "test", 100))
                .addDiscoveredConverters()
                .addDefaultInterceptors()
                .withDefaultValue("user.home", "/home/somebody")
                .build()
                .getConfigMapping(UniRouteConfig.class)
                .embedder();
    }
}
