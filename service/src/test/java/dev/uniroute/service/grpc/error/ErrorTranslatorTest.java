package dev.uniroute.service.grpc.error;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import com.google.rpc.RetryInfo;
import io.grpc.Status.Code;
import io.grpc.protobuf.StatusProto;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ErrorTranslatorTest {
    private final ErrorTranslator translator = new ErrorTranslator();

    static Stream<Arguments> failures() {
        return Stream.of(
                row(Errors.modelNotFound("m"), ErrorReason.MODEL_NOT_FOUND, Code.NOT_FOUND, false),
                row(new RejectedExecutionException(), ErrorReason.SHUTTING_DOWN, Code.UNAVAILABLE, true),
                row(new InterruptedException(), ErrorReason.SHUTTING_DOWN, Code.UNAVAILABLE, true),
                row(sql("08006"), ErrorReason.DATABASE_UNAVAILABLE, Code.UNAVAILABLE, true),
                row(sql("57P01"), ErrorReason.DATABASE_UNAVAILABLE, Code.UNAVAILABLE, true),
                row(sql("53300"), ErrorReason.DATABASE_UNAVAILABLE, Code.UNAVAILABLE, true),
                row(sql("53100"), ErrorReason.DATABASE_UNAVAILABLE, Code.UNAVAILABLE, true),
                row(sql("58030"), ErrorReason.DATABASE_UNAVAILABLE, Code.UNAVAILABLE, true),
                row(sql("57014"), ErrorReason.DATABASE_UNAVAILABLE, Code.UNAVAILABLE, true),
                row(sql("25006"), ErrorReason.DATABASE_READ_ONLY, Code.UNAVAILABLE, true),
                row(sql(null), ErrorReason.DATABASE_UNAVAILABLE, Code.UNAVAILABLE, true),
                row(sql("40001"), ErrorReason.CONCURRENT_CHANGE, Code.ABORTED, false),
                row(sql("40P01"), ErrorReason.CONCURRENT_CHANGE, Code.ABORTED, false),
                row(sql("23505"), ErrorReason.INTERNAL_ERROR, Code.INTERNAL, false),
                row(new IllegalStateException("secret"), ErrorReason.INTERNAL_ERROR, Code.INTERNAL, false),
                row(new StackOverflowError(), ErrorReason.INTERNAL_ERROR, Code.INTERNAL, false),
                row(
                        new RuntimeException("wrapped", new IllegalStateException(sql("08001"))),
                        ErrorReason.DATABASE_UNAVAILABLE,
                        Code.UNAVAILABLE,
                        true));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void givesEveryFailureItsReasonItsCodeAndWhetherToRetry(
            Throwable failure, ErrorReason reason, Code code, boolean retry) {
        ApiError error = translator.translate(failure);

        assertThat(error.reason()).isEqualTo(reason);
        assertThat(error.reason().code()).isEqualTo(code);
        assertThat(error.reason().retryAfter().isPresent()).isEqualTo(retry);
    }

    @Test
    void tellsNothingOfADefectButItsId() {
        ApiError error = translator.translate(new IllegalStateException("password is hunter2"));

        assertThat(error.message()).doesNotContain("hunter2").contains("internal error");
        assertThat(error.metadata()).containsOnlyKeys("error_id");
        assertThat(error.message()).contains(error.metadata().get("error_id"));
    }

    @ParameterizedTest
    @EnumSource(ErrorReason.class)
    void sendsExactlyOneErrorInfoAndRetryInfoWhereARetryHelps(ErrorReason reason) throws Exception {
        List<Any> details = details(ApiError.of(reason, "what is wrong").with("key", "value"));

        assertThat(details.stream().filter(it -> it.is(ErrorInfo.class))).hasSize(1);
        ErrorInfo info = details.getFirst().unpack(ErrorInfo.class);
        assertThat(info.getReason()).isEqualTo(reason.name());
        assertThat(info.getDomain()).isEqualTo("uniroute.dev");
        assertThat(info.getMetadataMap()).containsEntry("key", "value");
        assertThat(details.stream().anyMatch(it -> it.is(RetryInfo.class)))
                .isEqualTo(reason.retryAfter().isPresent());
        assertThat(details.stream().noneMatch(it -> it.is(BadRequest.class))).isTrue();
    }

    @Test
    void namesEveryWrongFieldAndTheFirstInTheMetadata() throws InvalidProtocolBufferException {
        Violations violations = new Violations();
        violations.field("prompt").reject("must not be empty");
        violations.field("policy").field("lambda").reject("must be finite");

        ApiError error = assertThrown(violations);

        BadRequest request = details(error).get(1).unpack(BadRequest.class);
        assertThat(request.getFieldViolationsList())
                .extracting(BadRequest.FieldViolation::getField)
                .containsExactly("prompt", "policy.lambda");
        assertThat(error.metadata()).containsEntry("field", "prompt");
        assertThat(error.message()).isEqualTo("prompt must not be empty (and 1 more)");
    }

    @Test
    void cutsLongNamesSoThatAnErrorFitsIntoAHeader() {
        assertThat(ApiError.of(ErrorReason.MODEL_NOT_FOUND, "m")
                        .with("resource", "x".repeat(100_000))
                        .metadata()
                        .get("resource"))
                .hasSize(256);
    }

    private static ApiError assertThrown(Violations violations) {
        try {
            violations.throwIfAny();
        } catch (ApiException e) {
            return e.error();
        }
        throw new AssertionError("nothing was thrown");
    }

    private static List<Any> details(ApiError error) {
        return Objects.requireNonNull(StatusProto.fromThrowable(ErrorStatus.of(error)))
                .getDetailsList();
    }

    private static SQLException sql(@org.jspecify.annotations.Nullable String state) {
        return new SQLException("failed", state);
    }

    private static Arguments row(Throwable failure, ErrorReason reason, Code code, boolean retry) {
        return Arguments.of(failure, reason, code, retry);
    }
}
