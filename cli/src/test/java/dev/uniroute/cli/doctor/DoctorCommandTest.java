package dev.uniroute.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.Durations;
import dev.uniroute.cli.Client;
import dev.uniroute.v1.DiagnoseRequest;
import dev.uniroute.v1.DiagnoseResponse;
import dev.uniroute.v1.Finding;
import dev.uniroute.v1.Severity;
import io.grpc.Status;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DoctorCommandTest {
    @RegisterExtension
    final Client client = new Client();

    private static Finding finding(String check, Severity severity, String detail, String advice) {
        return Finding.newBuilder()
                .setCheck(check)
                .setSeverity(severity)
                .setDetail(detail)
                .setAdvice(advice)
                .build();
    }

    private void found(Finding... findings) {
        DiagnoseResponse.Builder response = DiagnoseResponse.newBuilder();
        for (Finding finding : findings) {
            response.addFindings(finding);
        }
        client.service().answers(DiagnoseRequest.class, response.build());
    }

    @Test
    void isContentWhereAllIsWell() {
        found(finding("database", Severity.SEVERITY_OK, "Postgres 17.2 answers", ""));

        Client.Result result = client.run("doctor");

        assertThat(result.exitCode()).isZero();
        assertThat(result.lines()).containsExactly("ok      database  Postgres 17.2 answers", "all is well");
    }

    @Test
    void saysWhatToDoAboutWhatFailsAndExitsWithOne() {
        found(
                finding("database", Severity.SEVERITY_OK, "Postgres 17.2 answers", ""),
                finding("clock", Severity.SEVERITY_WARNING, "3 s behind", "synchronise"),
                finding("endpoint", Severity.SEVERITY_FAILED, "silent", "start it").toBuilder()
                        .setSubject("https://llm.example")
                        .build());

        Client.Result result = client.run("doctor");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.lines())
                .containsExactly(
                        "ok      database  Postgres 17.2 answers",
                        "warn    clock     3 s behind",
                        "                  -> synchronise",
                        "FAILED  endpoint  https://llm.example: silent",
                        "                  -> start it",
                        "1 failed, 1 to look at, 1 fine");
    }

    @Test
    void passesTheTimeLimitOn() {
        found(finding("database", Severity.SEVERITY_OK, "Postgres 17.2 answers", ""));

        client.run("doctor", "--limit", "250ms");

        assertThat(client.service().request(DiagnoseRequest.class).getTimeLimit())
                .isEqualTo(Durations.fromMillis(250));
    }

    @Test
    void looksAtTheWayWhereNobodyListens() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }

        Client.Result result = client.runAt(Map.of(), "doctor", "--target", "127.0.0.1:" + port);

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out()).contains("nobody takes connections at 127.0.0.1:" + port, "./uniroute up");
    }

    @Test
    void tellsAGrpcServiceThatFailsFromOneThatIsAway() {
        client.service().fails(DiagnoseRequest.class, Status.UNAVAILABLE.asRuntimeException());

        Client.Result result = client.run("doctor");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out()).contains("gRPC is spoken there");
    }

    @Test
    void leavesAWrongOptionToTheUsualReport() {
        client.service()
                .fails(
                        DiagnoseRequest.class,
                        Status.INVALID_ARGUMENT.withDescription("time_limit").asRuntimeException());

        assertThat(client.run("doctor", "--limit", "1h").err()).contains("time_limit");
    }
}
