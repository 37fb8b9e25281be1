package dev.uniroute.cli;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.rpc.BadRequest;
import com.google.rpc.BadRequest.FieldViolation;
import com.google.rpc.ErrorInfo;
import com.google.rpc.RetryInfo;
import com.google.rpc.Status;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a google.rpc.Status carries besides code and message.
 *
 * @param reason the reason of its ErrorInfo, for example {@code NO_ELIGIBLE_MODEL}; empty: the service sent none, so it
 *     may not have been the service that failed
 * @param metadata of its ErrorInfo, for example {@code field}
 * @param violations the fields that are wrong
 * @param retryDelay when to try again
 */
public record ErrorDetails(
        String reason, Map<String, String> metadata, List<FieldViolation> violations, Optional<Duration> retryDelay) {

    public ErrorDetails {
        metadata = Map.copyOf(metadata);
        violations = List.copyOf(violations);
    }

    /** Reads the details that it knows; others are passed over. */
    public static ErrorDetails of(Status status) {
        ErrorInfo info = find(status, ErrorInfo.class).orElse(ErrorInfo.getDefaultInstance());
        return new ErrorDetails(
                info.getReason(),
                info.getMetadataMap(),
                find(status, BadRequest.class)
                        .map(BadRequest::getFieldViolationsList)
                        .orElse(List.of()),
                find(status, RetryInfo.class)
                        .map(RetryInfo::getRetryDelay)
                        .map(delay -> Duration.ofSeconds(delay.getSeconds(), delay.getNanos())));
    }

    private static <M extends Message> Optional<M> find(Status status, Class<M> type) {
        for (Any detail : status.getDetailsList()) {
            if (detail.is(type)) {
                try {
                    return Optional.of(detail.unpack(type));
                } catch (InvalidProtocolBufferException broken) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }
}
