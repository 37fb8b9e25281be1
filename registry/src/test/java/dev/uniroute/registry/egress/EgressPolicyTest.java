package dev.uniroute.registry.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which URLs are called for others, with a resolver that knows a few names. */
class EgressPolicyTest {
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("api.example.com", "93.184.215.14 2606:2800:21f:cb07:6820:80da:af6b:8b2c"),
            Map.entry("a.b-c.xn--bcher-kva.example", "93.184.215.14"),
            Map.entry("ipv6-only.example.com", "64:ff9b::5db8:d70e"),
            Map.entry("localhost", "127.0.0.1 ::1"),
            Map.entry("llm.internal", "10.1.2.3"),
            Map.entry("other.internal", "10.1.2.4"),
            Map.entry("lo.internal", "127.0.0.1"),
            Map.entry("half.attacker.example", "93.184.215.14 10.1.2.3"),
            Map.entry("loop.attacker.example", "127.0.0.1"),
            Map.entry("meta.attacker.example", "169.254.169.254"),
            Map.entry("ula.attacker.example", "fd12::1"),
            Map.entry("nat.attacker.example", "64:ff9b::a9fe:a9fe"),
            Map.entry("any.attacker.example", "0.0.0.0"),
            Map.entry("metadata.google.internal", "169.254.169.254"));

    private static final EgressPolicy BY_DEFAULT = policy(true, false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                // this machine, plainly and by name
                "http://127.0.0.1",
                "https://127.0.0.1",
                "http://127.8.9.1:8080/v1",
                "http://localhost:11434",
                "https://LOCALHOST",
                "http://[::1]:8000",
                "https://loop.attacker.example",
                "http://0.0.0.0",
                "https://[::]",
                "https://any.attacker.example",
                // this machine in other spellings
                "https://2130706433",
                "https://0x7f000001",
                "https://0x7f.0.0.1",
                "https://0177.0.0.1",
                "https://127.1",
                "https://127.0.1",
                "https://127.00.0.1",
                "https://0127.0.0.1",
                "https://[::ffff:127.0.0.1]",
                "https://[::ffff:7f00:1]",
                "https://[::127.0.0.1]",
                "https://[::7f00:1]",
                "https://[0:0:0:0:0:ffff:7f00:0001]",
                "https://127.0.0.1.",
                "https://localhost.",
                "https://%6c%6f%63alhost",
                "https://127%2e0.0.1",
                "https://\u24db\u24de\u24d2alhost",
                "https://\uff11\uff12\uff17.0.0.1",
                "https://127\u30020\u30020\u30021",
                "https://[fe80::1%25eth0]",
                "https://[::1%25lo]",
                // networks behind this machine
                "https://10.0.0.1",
                "https://172.16.0.1",
                "https://172.31.255.255",
                "https://192.168.1.1",
                "https://100.64.0.1",
                "https://198.18.0.1",
                "https://[fd00::1]",
                "https://[fec0::1]",
                "https://llm.internal",
                "https://half.attacker.example",
                "https://ula.attacker.example",
                // what clouds tell their machines
                "http://169.254.169.254/latest/meta-data",
                "https://169.254.169.254",
                "https://[fe80::1]",
                "https://[fd00:ec2::254]",
                "https://100.100.100.200",
                "https://192.0.0.192",
                "https://168.63.129.16",
                "https://metadata.google.internal",
                "https://meta.attacker.example",
                "https://2852039166",
                "https://[::ffff:169.254.169.254]",
                "https://[64:ff9b::a9fe:a9fe]",
                "https://nat.attacker.example",
                // nobody's
                "https://224.0.0.1",
                "https://255.255.255.255",
                "https://240.0.0.1",
                "https://[ff02::1]",
                "https://192.0.2.1",
                "https://[2001:db8::1]",
                "https://[2002:7f00:1::]",
                "https://[2001:0:4136:e378::1]",
                // who is meant?
                "https://api.example.com@10.0.0.1",
                "https://user:pw@api.example.com",
                "https://@api.example.com",
                "https://api.example.com:0",
                "https://api.example.com:65536",
                "https://api_example.com",
                "https:///v1",
                "https:api.example.com",
                "https://api..example.com",
                "https://-a.example.com",
                "https://api.example.com:443:80",
                "https://api.example.com\\@10.0.0.1",
                "https://10.0.0.1#@api.example.com",
                // not encrypted, or another scheme
                "http://api.example.com",
                "http://93.184.215.14",
                "ftp://api.example.com",
                "file:///etc/passwd",
                "gopher://api.example.com",
                "jar:https://api.example.com!/",
                "//api.example.com",
                "api.example.com"
            })
    void refusesByDefault(String url) {
        assertThat(check(BY_DEFAULT, url)).isInstanceOf(Verdict.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.example.com", "https://api.example.com/v1/", "HTTPS://API.Example.COM:8443/base",
                "https://a.b-c.xn--bcher-kva.example", "https://93.184.215.14/v1", "https://172.32.0.1",
                "https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]:443", "https://ipv6-only.example.com",
                        "https://100.128.0.1"
            })
    void callsByDefault(String url) {
        assertThat(check(BY_DEFAULT, url)).isEqualTo(new Verdict.Allowed());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:8000",
                "https://127.9.9.9",
                "http://localhost:11434/v1",
                "https://localhost",
                "http://[::1]"
            })
    void callsThisMachineWhereThatIsAllowed(String url) {
        assertThat(check(policy(true, true), url)).isEqualTo(new Verdict.Allowed());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://loop.attacker.example",
                "https://loop.attacker.example",
                "https://0x7f.1",
                "http://0.0.0.0",
                "https://10.0.0.1",
                "http://api.example.com",
                "https://[::ffff:127.0.0.1]"
            })
    void butInNoOtherWay(String url) {
        assertThat(check(policy(true, true), url)).isInstanceOf(Verdict.Refused.class);
    }

    @ParameterizedTest
    @CsvSource({
        "llm.internal,     http://llm.internal:8000, true",
        "LLM.internal,     https://llm.INTERNAL,     true",
        "llm.internal,     https://other.internal,   false",
        "llm.internal,     https://10.1.2.3,         false",
        "internal,         https://llm.internal,     false",
        "10.1.2.3,         http://10.1.2.3:8000,     true",
        "10.1.2.3,         https://llm.internal,     true",
        "10.1.2.3,         http://llm.internal,      false",
        "10.1.2.3,         https://other.internal,   false",
        "10.1.0.0/16,      https://other.internal,   true",
        "10.1.2.0/30,      http://10.1.2.4,          false",
        "10.1.2.0/29,      http://10.1.2.4,          true",
        "[fd12::1],        https://ula.attacker.example, true",
        "fd00::/8,         http://[fd12::1],         true",
        "lo.internal,      http://lo.internal,       true",
        "api.example.com,  http://api.example.com,   true",
        "metadata.google.internal, http://metadata.google.internal, false",
        "169.254.169.254,  http://169.254.169.254,   true",
        "0.0.0.0/0,        https://0.0.0.0,          false",
        "0.0.0.0/0,        https://255.255.255.255,  false",
        "10.0.0.0/8,       https://[::a00:1],        false",
        "half.attacker.example, https://half.attacker.example, true"
    })
    void callsWhatIsListed(String listed, String url, boolean called) {
        assertThat(check(policy(true, false, listed), url) instanceof Verdict.Allowed)
                .isEqualTo(called);
    }

    @Test
    void callsNothingElseWhereAllIsToBeListed() {
        EgressPolicy closed = policy(false, false, "llm.internal", "93.184.215.14");

        assertThat(check(closed, "https://93.184.215.14")).isEqualTo(new Verdict.Allowed());
        assertThat(check(closed, "http://llm.internal")).isEqualTo(new Verdict.Allowed());
        assertThat(check(closed, "https://93.184.215.15"))
                .isEqualTo(new Verdict.Refused("must be at a host listed in uniroute.endpoints.allowed"));
    }

    @Test
    void saysNothingAboutANameThatNobodyKnows() {
        assertThat(check(BY_DEFAULT, "https://nobody.example")).isEqualTo(new Verdict.UnknownHost());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://10.0.0.1       | must not be at a private address unless uniroute.endpoints.allowed lists its host
            http://169.254.169.254 | must not be at a link-local or metadata address unless uniroute.endpoints.allowed lists that address
            http://api.example.com | must be https unless uniroute.endpoints.allowed lists its host
            """)
    void saysWhatWouldAllowIt(String url, String reason) {
        assertThat(check(BY_DEFAULT, url)).isEqualTo(new Verdict.Refused(reason));
    }

    @Test
    void namesTheKeyOfAWayToCallThisMachine() {
        assertThat(check(BY_DEFAULT, "http://localhost:11434"))
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused -> assertThat(refused.reason()).contains("uniroute.endpoints.allow-loopback"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "*.internal",
                "https://llm.internal",
                "llm.internal:8000",
                "10/8",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/x",
                "::1",
                "fd00::/129",
                "010.0.0.1",
                "llm.internal/8"
            })
    void doesNotStartWithAListThatItCannotRead(String entry) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> policy(true, false, "llm.internal", entry))
                .withMessageContaining("uniroute.endpoints.allowed")
                .withMessageContaining(entry);
    }

    private static EgressPolicy policy(boolean publicHosts, boolean loopback, String... allowed) {
        return new EgressPolicy(
                new EgressPolicy.Settings(List.of(allowed), publicHosts, loopback), EgressPolicyTest::resolve);
    }

    /** As the API does: what is no URL is refused before anybody asks where it leads. */
    private static Verdict check(EgressPolicy policy, String url) {
        try {
            return policy.check(new URI(url));
        } catch (URISyntaxException e) {
            return new Verdict.Refused("must be a URL");
        }
    }

    private static List<InetAddress> resolve(String name) throws UnknownHostException {
        String addresses = NAMES.get(name);
        if (addresses == null) {
            throw new UnknownHostException(name);
        }
        return Arrays.stream(addresses.split(" ")).map(InetAddress::ofLiteral).toList();
    }
}
