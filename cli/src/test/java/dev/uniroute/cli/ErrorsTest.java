package dev.uniroute.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Any;
import com.google.protobuf.Duration;
import com.google.rpc.BadRequest;
import com.google.rpc.BadRequest.FieldViolation;
import com.google.rpc.Code;
import com.google.rpc.ErrorInfo;
import com.google.rpc.RetryInfo;
import com.google.rpc.Status;
import dev.uniroute.v1.GetModelRequest;
import io.grpc.protobuf.StatusProto;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorsTest {

    private static final ErrorInfo INFO = ErrorInfo.newBuilder()
            .setReason("A_REASON")
            .setDomain("uniroute.dev")
            .build();

    @RegisterExtension
    final Client client = new Client();

    @Test
    void listsTheFieldsThatAreWrong() {
        fails(Status.newBuilder()
                .setCode(Code.INVALID_ARGUMENT_VALUE)
                .setMessage("the model is invalid")
                .addDetails(Any.pack(INFO))
                .addDetails(Any.pack(BadRequest.newBuilder()
                        .addFieldViolations(FieldViolation.newBuilder()
                                .setField("model.price")
                                .setDescription("must not be negative"))
                        .build()))
                .build());

        var result = client.run("models", "show", "x");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).isEqualTo("""
                        error: the model is invalid (INVALID_ARGUMENT, A_REASON)
                          model.price: must not be negative
                        """);
    }

    @Test
    void saysWhenToRetry() {
        fails(Status.newBuilder()
                .setCode(Code.UNAVAILABLE_VALUE)
                .setMessage("the database is away")
                .addDetails(Any.pack(INFO))
                .addDetails(Any.pack(RetryInfo.newBuilder()
                        .setRetryDelay(Duration.newBuilder().setSeconds(5))
                        .build()))
                .build());

        var result = client.run("models", "show", "x");

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err())
                .isEqualTo("error: the database is away (UNAVAILABLE, A_REASON)\nhint: try again in 5 s\n");
    }

    @Test
    void saysHowToStartTheServiceWhenNobodyAnswers() {
        client.service().close();

        var result = client.run("models", "show", "x");

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err())
                .startsWith("error: no service answers at 127.0.0.1:")
                .contains("hint: start it with ./uniroute up");
    }

    @Test
    void printsTheStatusAsJson() {
        fails(Status.newBuilder()
                .setCode(Code.NOT_FOUND_VALUE)
                .setMessage("no such model")
                .addDetails(Any.pack(INFO))
                .build());

        var result = client.run("models", "show", "x", "--json");

        assertThat(result.err())
                .startsWith("{\"code\":5,\"message\":\"no such model\",\"details\":[{\"@type\"")
                .contains("\"reason\":\"A_REASON\"");
    }

    @Test
    void showsAStackTraceOnlyIfAskedTo() {
        fails(Status.newBuilder()
                .setCode(Code.INTERNAL_VALUE)
                .setMessage("oops")
                .build());

        assertThat(client.run("models", "show", "x").err()).isEqualTo("error: oops\n");
        assertThat(client.run("models", "show", "x", "--verbose").err()).contains("\tat ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "models regster               | Did you mean: models register",
                "models                       | say which: list, show",
                "models list --state sleepy   | 'sleepy' is none of profiling, active, paused, failed, deleted",
                "models list --timeout 5      | '5' is not a time such as",
                "models list --target nowhere | target 'nowhere' is not HOST:PORT",
                "models list --target a:70000 | port 70000 is not between 1 and 65535",
                "models register x            | Missing required options: '--price-in=USD'"
            })
    void refusesAWrongCommandLine(String commandLine, String words) {
        var result = client.runAt(Map.of(), commandLine.split(" "));

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).startsWith("error: ").contains(words);
        assertThat(result.out()).isEmpty();
    }

    @Test
    void findsTheServiceByTheEnvironment() {
        var result = client.runAt(
                Map.of("UNIROUTE_TARGET", "127.0.0.1:" + client.service().port()), "models", "show", "x");

        assertThat(result.err()).contains("the service is of another version");
        assertThat(client.service().request(GetModelRequest.class).getName()).isEqualTo("x");
    }

    @Test
    void coloursWordsOnATerminalOnly() {
        assertThat(client.run("models", "show", "x").err()).doesNotContain("\033[");
        assertThat(client.onTerminal().run("models", "show", "x").err()).startsWith("\033[31merror:\033[0m");
        assertThat(client.run("models", "show", "x", "--no-color").err()).doesNotContain("\033[");
        assertThat(client.runAt(Map.of("NO_COLOR", "1", "UNIROUTE_TARGET", "127.0.0.1:1"), "models", "list")
                        .err())
                .doesNotContain("\033[");
    }

    @Test
    void listsTheExitCodesInTheHelp() {
        var result = client.run("runs", "watch", "--help");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).contains("Exit codes:", "--target=HOST:PORT", "4   the run that was watched");
    }

    private void fails(Status status) {
        client.service().fails(GetModelRequest.class, StatusProto.toStatusRuntimeException(status));
    }
}
