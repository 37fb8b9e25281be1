package dev.uniroute.service.grpc.error;

/** Leaves a call with an {@link ApiError}. It has no stack trace: it is an answer, not a defect. */
public final class ApiException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ApiError error;

    ApiException(ApiError error) {
        super(error.message(), null, false, false);
        this.error = error;
    }

    /** The error. */
    public ApiError error() {
        return error;
    }
}
