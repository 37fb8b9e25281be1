package dev.uniroute.cli.doctor;

import dev.uniroute.cli.Target;
import dev.uniroute.v1.Finding;
import dev.uniroute.v1.Severity;
import io.grpc.Status;
import java.io.IOException;
import java.util.List;
import java.util.Objects;

/** What is between here and a service that did not answer: its name, its port, and what is spoken there. */
final class WayThere {
    private final Target target;
    private final Network network;

    WayThere(Target target, Network network) {
        this.target = target;
        this.network = network;
    }

    /**
     * What is found on the way; the last finding is a failure.
     *
     * @param answer how the call to the service ended
     */
    List<Finding> look(Status answer) {
        return switch (answer.getCode()) {
            case UNAUTHENTICATED -> refused(answer, "say who you are: --token-file, or --ca with --cert and --key");
            case PERMISSION_DENIED -> refused(answer, "ask as somebody who may: a diagnosis names hosts");
            case UNIMPLEMENTED -> refused(answer, "use a client and a service of the same version");
            default -> between(answer);
        };
    }

    private List<Finding> refused(Status answer, String advice) {
        return List.of(failed("service", "it answers, but does not diagnose: " + words(answer), advice));
    }

    private List<Finding> between(Status answer) {
        try {
            network.resolve(target.host());
        } catch (IOException e) {
            return List.of(
                    failed("name", "nobody knows the host " + target.host(), "mend --target or UNIROUTE_TARGET"));
        }
        Finding name = ok("name", "the host " + target.host() + " is known");
        Network.Spoken spoken;
        try {
            spoken = network.listen(target);
        } catch (IOException e) {
            return List.of(
                    name,
                    failed(
                            "port",
                            "nobody takes connections at " + target + ": " + e.getMessage(),
                            "start the service (./uniroute up), see whether it is still starting (its log), or mend --target;"
                                    + " a firewall may be between"));
        }
        return List.of(name, ok("port", target + " takes connections"), protocol(spoken, answer));
    }

    private static Finding protocol(Network.Spoken spoken, Status answer) {
        return switch (spoken) {
            case HTTP2 ->
                failed(
                        "service",
                        "gRPC is spoken there, but the call failed: " + words(answer),
                        "see the service's log; give it more time (--timeout 1m) if the deadline passed");
            case HTTP1 ->
                failed(
                        "protocol",
                        "HTTP/1 is spoken there, not gRPC",
                        "ask the gRPC port: 9000 unless QUARKUS_GRPC_SERVER_PORT says otherwise; 8080 is health and metrics");
            case TLS ->
                failed(
                        "protocol",
                        "TLS is spoken there, and the call failed: " + words(answer),
                        "call it with TLS: --ca, and --cert and --key if it asks for a certificate");
            case OTHER ->
                failed("protocol", "neither gRPC nor TLS is spoken there", "mend --target: it is another program");
        };
    }

    private static String words(Status answer) {
        return answer.getCode() + " " + Objects.requireNonNullElse(answer.getDescription(), "");
    }

    private static Finding ok(String check, String detail) {
        return finding(check, Severity.SEVERITY_OK, detail, "");
    }

    private static Finding failed(String check, String detail, String advice) {
        return finding(check, Severity.SEVERITY_FAILED, detail, advice);
    }

    private static Finding finding(String check, Severity severity, String detail, String advice) {
        return Finding.newBuilder()
                .setCheck(check)
                .setSeverity(severity)
                .setDetail(detail.strip())
                .setAdvice(advice)
                .build();
    }
}
