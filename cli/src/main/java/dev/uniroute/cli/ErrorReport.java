package dev.uniroute.cli;

import com.google.rpc.Code;
import com.google.rpc.Status;
import dev.uniroute.cli.terminal.Json;
import dev.uniroute.cli.terminal.Palette;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is said about a failure, and how the process ends:
 *
 * <pre>
 * error: message (CODE, REASON if the service gave one)
 *   field: what is wrong with it
 * hint: what to do
 * </pre>
 *
 * @param status the failure, with its details
 * @param hint what to do; empty if there is nothing to say
 */
record ErrorReport(int exitCode, Status status, String hint) {

    static ErrorReport of(Throwable failure, String target) {
        return switch (failure) {
            case StatusRuntimeException call -> ofCall(Objects.requireNonNull(StatusProto.fromThrowable(call)), target);
            case InputException input -> local(ExitCode.USAGE, Code.INVALID_ARGUMENT, input.getMessage());
            case RunFailedException run -> local(ExitCode.RUN_FAILED, Code.ABORTED, run.getMessage());
            case NoSuchFileException file ->
                local(ExitCode.USAGE, Code.INVALID_ARGUMENT, "no such file: " + file.getMessage());
            case IOException io ->
                local(ExitCode.USAGE, Code.INVALID_ARGUMENT, "cannot read or write: " + io.getMessage());
            default -> local(ExitCode.CALL_FAILED, Code.INTERNAL, "unexpected: " + failure);
        };
    }

    /** For a person. Every line ends with a line break. */
    String text(Palette palette) {
        ErrorDetails details = ErrorDetails.of(status);
        StringBuilder text = new StringBuilder(palette.red("error:"))
                .append(' ')
                .append(status.getMessage())
                .append(details.reason().isEmpty() ? "" : " (%s, %s)".formatted(codeOf(status), details.reason()))
                .append('\n');
        for (var violation : details.violations()) {
            text.append("  %s: %s\n".formatted(violation.getField(), violation.getDescription()));
        }
        if (!hint.isEmpty()) {
            text.append(palette.dim("hint:")).append(' ').append(hint).append('\n');
        }
        return text.toString();
    }

    /** For a program: the google.rpc.Status on one line. */
    String json() {
        return Json.line(status) + "\n";
    }

    private static ErrorReport local(int exitCode, Code code, @Nullable String message) {
        return new ErrorReport(
                exitCode,
                Status.newBuilder()
                        .setCode(code.getNumber())
                        .setMessage(Objects.requireNonNullElse(message, ""))
                        .build(),
                "");
    }

    private static ErrorReport ofCall(Status status, String target) {
        Code code = codeOf(status);
        ErrorDetails details = ErrorDetails.of(status);
        if (code != Code.UNAVAILABLE) {
            return new ErrorReport(ExitCode.CALL_FAILED, status, Hints.of(code, details));
        }
        if (!details.reason().isEmpty()) {
            return new ErrorReport(ExitCode.UNAVAILABLE, status, Hints.of(code, details));
        }
        // Not the service's words: the connection failed.
        return new ErrorReport(
                ExitCode.UNAVAILABLE,
                status.toBuilder().setMessage("no service answers at " + target).build(),
                "start it with ./uniroute up, or say where it is: --target HOST:PORT or UNIROUTE_TARGET; by TLS: --ca");
    }

    private static Code codeOf(Status status) {
        Code code = Code.forNumber(status.getCode());
        return code == null ? Code.UNKNOWN : code;
    }
}
