package dev.uniroute.registry.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.uniroute.registry.llm.ApiKeys.Lookup;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointsAndKeysTest {
    private static final String SECRET = "sk-very-secret";

    @ParameterizedTest
    @CsvSource(textBlock = """
            http://h,                       http://h/v1/chat/completions
            http://h:8181/,                 http://h:8181/v1/chat/completions
            https://h/v1,                   https://h/v1/chat/completions
            https://h/v1//,                 https://h/v1/chat/completions
            https://h/openai,               https://h/openai/v1/chat/completions
            https://h/api/paas/v4,          https://h/api/paas/v4/chat/completions
            https://h/v1beta/openai/,       https://h/v1beta/openai/chat/completions
            """)
    void findsWhereCallsGo(URI baseUrl, URI expected) {
        assertThat(new LlmEndpoint(baseUrl, "m", new ApiKeyRef.None()).chatCompletions())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://h",
                "h",
                "/v1",
                "http:///v1",
                "http://user:pw@h",
                "http://h?x=1",
                "http://h#x",
                "mailto:a@b",
                "http://h/v1/chat/completions/"
            })
    void refusesABaseUrlThatIsNone(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LlmEndpoint(URI.create(url), "m", new ApiKeyRef.None()))
                .withMessageStartingWith("The base URL must");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "env:API_KEY", "file:/run/secrets/key"})
    void readsWhatAReferenceShows(String reference) {
        assertThat(ApiKeyRef.parse(reference)).hasToString(reference);
    }

    @ParameterizedTest
    @ValueSource(strings = {SECRET, "env:", "env:" + SECRET, "file:" + SECRET, "file:", "ENV:A", "file:\0" + SECRET})
    void refusesWhatIsNoReferenceWithoutRepeatingIt(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ApiKeyRef.parse(text))
                .satisfies(refused -> assertThat(refused.toString()).doesNotContain(SECRET));
    }

    @Test
    void findsAKeyInTheEnvironment() {
        var keys = new ApiKeys(
                Map.of("A", " " + SECRET + "\n", "BLANK", " ", "BROKEN", SECRET + "\n" + SECRET),
                new AllowedKeys(List.of("*")));

        assertThat(keys.find(new ApiKeyRef.Env("A"))).isEqualTo(new Lookup.Found(SECRET));
        assertThat(keys.find(new ApiKeyRef.Env("A")).toString()).doesNotContain(SECRET);
        assertThat(keys.find(new ApiKeyRef.None())).isEqualTo(new Lookup.NotNeeded());
        for (String missing : new String[] {"B", "BLANK", "BROKEN"}) {
            assertThat(keys.find(new ApiKeyRef.Env(missing)))
                    .isInstanceOfSatisfying(
                            Lookup.Missing.class,
                            m -> assertThat(m.reason())
                                    .contains("env:" + missing)
                                    .doesNotContain(SECRET));
        }
    }

    @Test
    void readsAFileAtEachCallSoThatAKeyCanBeRotated(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("key");
        var keys = new ApiKeys(Map.of(), new AllowedKeys(List.of("*")));
        var reference = new ApiKeyRef.File(file);

        assertThat(keys.find(reference)).isInstanceOf(Lookup.Missing.class);
        Files.writeString(file, "first\n");
        assertThat(keys.find(reference)).isEqualTo(new Lookup.Found("first"));
        Files.writeString(file, "second");
        assertThat(keys.find(reference)).isEqualTo(new Lookup.Found("second"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3                             | 3000
            ' 0.25 '                      | 250
            Thu, 01 Jan 2026 00:00:10 GMT | 10000
            Wed, 31 Dec 2025 00:00:00 GMT | 0
            soon                          | 0
            -5                            | 0
            99999999999999999999          | 0
            ''                            | 0
            """)
    void readsHowLongAProviderAsksToWait(String header, long millis) {
        assertThat(RetryAfter.parse(header, Instant.parse("2026-01-01T00:00:00Z")))
                .isEqualTo(Duration.ofMillis(millis));
    }
}
