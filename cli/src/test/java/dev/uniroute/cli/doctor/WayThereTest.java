package dev.uniroute.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.cli.Target;
import dev.uniroute.v1.Finding;
import dev.uniroute.v1.Severity;
import io.grpc.Status;
import java.io.IOException;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WayThereTest {
    private static final Target TARGET = new Target("uniroute.example", 9000);

    /**
     * A network.
     *
     * @param known whether the name is
     * @param spoken what is spoken at the port; empty: nobody listens
     */
    private record FakeNetwork(boolean known, List<Spoken> spoken) implements Network {
        @Override
        public void resolve(String host) throws IOException {
            if (!known) {
                throw new UnknownHostException(host);
            }
        }

        @Override
        public Spoken listen(Target target) throws IOException {
            if (spoken.isEmpty()) {
                throw new IOException("Connection refused");
            }
            return spoken.getFirst();
        }
    }

    private static Finding last(Network network, Status answer) {
        return new WayThere(TARGET, network).look(answer).getLast();
    }

    @Test
    void findsANameThatNobodyKnows() {
        Finding finding = last(new FakeNetwork(false, List.of()), Status.UNAVAILABLE);

        assertThat(finding.getCheck()).isEqualTo("name");
        assertThat(finding.getSeverity()).isEqualTo(Severity.SEVERITY_FAILED);
    }

    @Test
    void findsAPortThatNobodyListensAt() {
        assertThat(last(new FakeNetwork(true, List.of()), Status.UNAVAILABLE).getAdvice())
                .contains("./uniroute up");
    }

    @ParameterizedTest
    @CsvSource({"HTTP1, 8080 is health", "TLS, with TLS", "HTTP2, the service's log", "OTHER, another program"})
    void tellsWhatIsSpoken(Network.Spoken spoken, String advice) {
        assertThat(last(new FakeNetwork(true, List.of(spoken)), Status.UNAVAILABLE)
                        .getAdvice())
                .contains(advice);
    }

    @ParameterizedTest
    @CsvSource({"UNAUTHENTICATED, who you are", "PERMISSION_DENIED, who may", "UNIMPLEMENTED, same version"})
    void doesNotLookAtTheWayWhereTheServiceItselfRefuses(Status.Code code, String advice) {
        assertThat(last(new FakeNetwork(false, List.of()), code.toStatus()).getAdvice())
                .contains(advice);
    }
}
