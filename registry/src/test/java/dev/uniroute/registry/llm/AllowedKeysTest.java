package dev.uniroute.registry.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedKeysTest {
    private final AllowedKeys allowed = new AllowedKeys(List.of("env:*_API_KEY", "env:LLM", "file:/run/secrets/*"));

    @ParameterizedTest
    @ValueSource(strings = {"", "env:OPENAI_API_KEY", "env:LLM", "file:/run/secrets/openai"})
    void allowsWhatAPatternMatches(String reference) {
        assertThat(allowed.allows(ApiKeyRef.parse(reference))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "env:UNIROUTE_JDBC_PASSWORD",
                "env:LLM2",
                "env:llm",
                "env:OPENAI_API_KEY_OLD",
                "file:/run/secrets/db/password",
                "file:/run/secrets/../../etc/shadow",
                "file:/run/secrets/./openai",
                "file:/etc/run/secrets/openai",
                "file:/env:x_API_KEY"
            })
    void refusesEverythingElse(String reference) {
        assertThat(allowed.allows(ApiKeyRef.parse(reference))).isFalse();
    }

    @Test
    void aKeyThatIsNotAllowedIsNotLookedUp() {
        ApiKeys keys = new ApiKeys(Map.of("UNIROUTE_JDBC_PASSWORD", "hunter2"), allowed);

        assertThat(keys.find(ApiKeyRef.parse("env:UNIROUTE_JDBC_PASSWORD")))
                .isInstanceOfSatisfying(
                        ApiKeys.Lookup.Missing.class,
                        missing -> assertThat(missing.reason())
                                .contains("env:UNIROUTE_JDBC_PASSWORD", "uniroute.keys.allowed")
                                .doesNotContain("hunter2"));
    }

    @Test
    void withoutPatternsOnlyNoKeyIsAllowed() {
        AllowedKeys none = new AllowedKeys(List.of());

        assertThat(none.allows(ApiKeyRef.parse(""))).isTrue();
        assertThat(none.allows(ApiKeyRef.parse("env:LLM"))).isFalse();
    }

    @Test
    void aReferenceOfTheOperatorsAllowsItselfAlone() {
        AllowedKeys one = AllowedKeys.only(ApiKeyRef.parse("file:/a/b"));

        assertThat(one.allows(ApiKeyRef.parse("file:/a/b"))).isTrue();
        assertThat(one.allows(ApiKeyRef.parse("file:/a/c"))).isFalse();
    }

    @Test
    void refusesAPatternOfNoKindOfReference() {
        assertThatIllegalArgumentException().isThrownBy(() -> new AllowedKeys(List.of("openai")));
    }
}
