package dev.uniroute.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/**
 * How a call failed.
 *
 * @param code the status code
 * @param message for a person
 * @param info the one ErrorInfo
 * @param fields the fields that BadRequest names; none without it
 */
record Failure(Status.Code code, String message, ErrorInfo info, List<String> fields) {

    static Failure of(ThrowingCallable call) {
        StatusRuntimeException failure = catchThrowableOfType(StatusRuntimeException.class, call);
        assertThat(failure).as("the call must fail").isNotNull();
        com.google.rpc.Status status = Objects.requireNonNull(StatusProto.fromThrowable(failure));
        List<ErrorInfo> infos = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        for (Any detail : status.getDetailsList()) {
            read(detail, infos, fields);
        }
        assertThat(infos).as("exactly one ErrorInfo").hasSize(1);
        assertThat(infos.getFirst().getDomain()).isEqualTo("uniroute.dev");
        return new Failure(failure.getStatus().getCode(), status.getMessage(), infos.getFirst(), fields);
    }

    private static void read(Any detail, List<ErrorInfo> infos, List<String> fields) {
        try {
            if (detail.is(ErrorInfo.class)) {
                infos.add(detail.unpack(ErrorInfo.class));
            }
            if (detail.is(BadRequest.class)) {
                detail.unpack(BadRequest.class)
                        .getFieldViolationsList()
                        .forEach(violation -> fields.add(violation.getField()));
            }
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalArgumentException(e);
        }
    }

    String reason() {
        return info.getReason();
    }

    /** The field that it is about. */
    String field() {
        return info.getMetadataOrDefault("field", "");
    }
}
