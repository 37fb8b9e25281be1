package dev.uniroute.service.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.uniroute.registry.tenant.Tenant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallersTest {
    /** Of the token "test". */
    private static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    @Test
    void knowsATokenByItsHash() {
        Callers callers = Callers.parse("# who may call\n\nsha256:" + HASH + "  checkout  route,read # the shop\n");

        assertThat(callers.byToken("test"))
                .contains(new Principal("checkout", Set.of(AccessRole.ROUTE, AccessRole.READ), Set.of("default")));
        assertThat(callers.byToken("test ")).isEmpty();
        assertThat(callers.byToken(HASH)).isEmpty();
    }

    @Test
    void knowsACertificateByTheFirstNameThatIsListed() {
        Callers callers = Callers.parse("certificate:spiffe://prod/shop shop route\ncertificate:CN=ops ops admin");

        assertThat(callers.byCertificate(List.of("spiffe://prod/shop", "CN=ops")))
                .map(Principal::name)
                .contains("shop");
        assertThat(callers.byCertificate(List.of("spiffe://prod/other", "CN=ops")))
                .map(Principal::name)
                .contains("ops");
        assertThat(callers.byCertificate(List.of("CN=stranger"))).isEmpty();
    }

    @Test
    void aCallerMayActForTheTenantsOfTheirLine() {
        Callers callers = Callers.parse(
                "certificate:CN=a a route shop,lab\ncertificate:CN=b b admin *\ncertificate:CN=c c route");

        assertThat(tenant(callers, "CN=a", "shop")).isTrue();
        assertThat(tenant(callers, "CN=a", "default")).isFalse();
        assertThat(tenant(callers, "CN=b", "lab")).isTrue();
        assertThat(tenant(callers, "CN=c", "default")).isTrue();
        assertThat(tenant(callers, "CN=c", "shop")).isFalse();
    }

    private static boolean tenant(Callers callers, String certificate, String tenant) {
        return callers.byCertificate(List.of(certificate)).orElseThrow().mayActFor(new Tenant(tenant));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    secret-token-itself checkout route | must begin with sha256: or certificate:
                    sha256:abc checkout route          | must have 64 hexadecimal digits
                    certificate:CN=a checkout          | must have a credential, a name, roles, and perhaps tenants
                    certificate:CN=a checkout root     | must have roles out of [route, read, register, admin]
                    """)
    void refusesAFileAndNamesTheLineButNotItsContent(String line, String complaint) {
        assertThatThrownBy(() -> Callers.parse("# first line\n" + line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 2 " + complaint)
                .hasMessageNotContaining("secret-token-itself");
    }

    @Test
    void refusesACertificateThatIsListedTwice() {
        assertThatThrownBy(() -> Callers.parse("certificate:CN=a one route\ncertificate:CN=a two admin"))
                .hasMessageContaining("line 2 names a certificate for the second time");
    }
}
