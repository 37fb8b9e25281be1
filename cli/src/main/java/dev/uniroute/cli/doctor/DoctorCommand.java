package dev.uniroute.cli.doctor;

import com.google.protobuf.util.Durations;
import dev.uniroute.cli.Action;
import dev.uniroute.cli.ExitCode;
import dev.uniroute.cli.Session;
import dev.uniroute.cli.terminal.Console;
import dev.uniroute.v1.DiagnoseRequest;
import dev.uniroute.v1.DiagnoseResponse;
import dev.uniroute.v1.Finding;
import dev.uniroute.v1.Severity;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Asks the service what ails it. Where no service answers it looks itself, from here, at what is between: name, port, and
 * what is spoken there.
 */
@Command(
        name = "doctor",
        description = {
            "Looks for what is wrong, and says what to do about it.",
            "Asks the service about its database, snapshot, embedder, endpoints and clock; where none answers, looks at the"
                    + " way there. Exit code 1 if anything fails."
        })
public final class DoctorCommand implements Action {

    /** Refusals that only a service that is well gives. */
    private static final Set<Code> ANSWERS =
            Set.of(Code.INVALID_ARGUMENT, Code.UNAUTHENTICATED, Code.PERMISSION_DENIED);

    @Option(
            names = "--limit",
            paramLabel = "TIME",
            description = "What has not answered after this time counts as failed: 100ms to 30s. Default: 5s.")
    private @Nullable Duration limit;

    @Override
    public int run(Session session) {
        DiagnoseResponse response = diagnose(session);
        Console console = session.console();
        console.show(response, () -> FindingsView.text(response.getFindingsList(), console.palette()));
        return response.getFindingsList().stream().anyMatch(DoctorCommand::fails) ? ExitCode.CALL_FAILED : ExitCode.OK;
    }

    private DiagnoseResponse diagnose(Session session) {
        DiagnoseRequest.Builder request = DiagnoseRequest.newBuilder();
        if (limit != null) {
            request.setTimeLimit(Durations.fromMillis(limit.toMillis()));
        }
        try {
            return session.operations().diagnose(request.build());
        } catch (StatusRuntimeException failure) {
            if (ANSWERS.contains(failure.getStatus().getCode())) {
                throw failure;
            }
            List<Finding> findings = new WayThere(session.target(), new Sockets()).look(failure.getStatus());
            return DiagnoseResponse.newBuilder().addAllFindings(findings).build();
        }
    }

    private static boolean fails(Finding finding) {
        return finding.getSeverity() == Severity.SEVERITY_FAILED;
    }
}
