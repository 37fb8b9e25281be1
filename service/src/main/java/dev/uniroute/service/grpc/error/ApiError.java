package dev.uniroute.service.grpc.error;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An error as a client sees it, whether as the status of a call or as one result of a batch.
 *
 * @param reason why
 * @param message what is wrong and what was expected, for a person
 * @param metadata the figures and names of it, for programs
 * @param violations the fields that are wrong, if it is about fields
 */
public record ApiError(ErrorReason reason, String message, Map<String, String> metadata, List<Violation> violations) {

    /** Longer names are cut: an error has to fit into a header, of which clients take 8 KiB. */
    private static final int LONGEST_VALUE = 256;

    private static final int LONGEST_MESSAGE = 512;

    public ApiError {
        message = shortened(message, LONGEST_MESSAGE);
        metadata = Map.copyOf(metadata);
        violations = List.copyOf(violations);
    }

    /** An error without metadata. */
    public static ApiError of(ErrorReason reason, String message) {
        return new ApiError(reason, message, Map.of(), List.of());
    }

    /** The same error with one more entry of metadata. */
    public ApiError with(String key, Object value) {
        Map<String, String> more = new TreeMap<>(metadata);
        more.put(key, shortened(value.toString()));
        return new ApiError(reason, message, more, violations);
    }

    /** The same error, about one field of the request. */
    public ApiError about(Violation violation) {
        return new ApiError(reason, message, metadata, List.of(violation)).with("field", violation.field());
    }

    /** As an exception, to leave a call with. */
    public ApiException asException() {
        return new ApiException(this);
    }

    static String shortened(String value) {
        return shortened(value, LONGEST_VALUE);
    }

    private static String shortened(String value, int longest) {
        return value.length() <= longest ? value : value.substring(0, longest - 1) + "…";
    }
}
