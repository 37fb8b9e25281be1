package dev.uniroute.service.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenPortTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.1.2.3", "::1", "localhost"})
    void thisMachineNeedsNoAuthentication(String host) {
        assertThatCode(() -> OpenPort.check(host, false, false)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "10.1.2.3", "no-such-host.invalid"})
    void anOpenPortWithoutAuthenticationIsRefusedWithTheKeysToSet(String host) {
        assertThatThrownBy(() -> OpenPort.check(host, false, false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll(
                        "quarkus.grpc.server.host=" + host,
                        "uniroute.auth.callers-file",
                        "uniroute.auth.jwt.issuer",
                        "uniroute.auth.allow-anonymous=true");
    }

    @Test
    void anOpenPortIsAllowedWithAuthenticationOrByTheOperator() {
        assertThatCode(() -> OpenPort.check("0.0.0.0", true, false)).doesNotThrowAnyException();
        assertThatCode(() -> OpenPort.check("0.0.0.0", false, true)).doesNotThrowAnyException();
    }

    @Test
    void anonymousCallersBesideAuthenticationAreAContradiction() {
        assertThatThrownBy(() -> OpenPort.check("127.0.0.1", true, true)).hasMessageContaining("contradicts");
    }
}
