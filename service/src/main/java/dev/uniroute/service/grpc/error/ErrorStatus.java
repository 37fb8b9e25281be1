package dev.uniroute.service.grpc.error;

import com.google.protobuf.Any;
import com.google.protobuf.util.Durations;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import com.google.rpc.RetryInfo;
import dev.uniroute.v1.RouteError;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;

/** An {@link ApiError} on the wire: as {@code google.rpc.Status} with its details, or as the error of one item. */
public final class ErrorStatus {
    /** The domain of every ErrorInfo. */
    public static final String DOMAIN = "uniroute.dev";

    private ErrorStatus() {}

    /** The status of a call: exactly one ErrorInfo; BadRequest if fields are wrong; RetryInfo where a retry helps. */
    public static StatusRuntimeException of(ApiError error) {
        com.google.rpc.Status.Builder status = com.google.rpc.Status.newBuilder()
                .setCode(error.reason().code().value())
                .setMessage(error.message())
                .addDetails(Any.pack(errorInfo(error)));
        if (!error.violations().isEmpty()) {
            status.addDetails(Any.pack(badRequest(error)));
        }
        error.reason()
                .retryAfter()
                .map(delay -> RetryInfo.newBuilder().setRetryDelay(Durations.fromMillis(delay.toMillis())))
                .ifPresent(retry -> status.addDetails(Any.pack(retry.build())));
        return StatusProto.toStatusRuntimeException(status.build());
    }

    /** Ends a call with an error before it has an answer. */
    public static void close(ServerCall<?, ?> call, ApiError error) {
        StatusRuntimeException refusal = of(error);
        Metadata details = Status.trailersFromThrowable(refusal);
        call.close(refusal.getStatus(), details == null ? new Metadata() : details);
    }

    /** The error of one item of a batch or a stream. */
    public static RouteError item(ApiError error) {
        return RouteError.newBuilder()
                .setCode(error.reason().code().value())
                .setReason(error.reason().name())
                .setMessage(error.message())
                .putAllMetadata(error.metadata())
                .build();
    }

    private static ErrorInfo errorInfo(ApiError error) {
        return ErrorInfo.newBuilder()
                .setReason(error.reason().name())
                .setDomain(DOMAIN)
                .putAllMetadata(error.metadata())
                .build();
    }

    private static BadRequest badRequest(ApiError error) {
        BadRequest.Builder request = BadRequest.newBuilder();
        for (Violation violation : error.violations()) {
            request.addFieldViolations(BadRequest.FieldViolation.newBuilder()
                    .setField(violation.field())
                    .setDescription(violation.expected())
                    .setReason(error.reason().name()));
        }
        return request.build();
    }
}
