package dev.uniroute.starter.provider;

/** A request that is answered with an error. */
final class ApiException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient ApiError error;

    ApiException(ApiError error) {
        super(error.message(), null, false, false);
        this.error = error;
    }

    ApiError error() {
        return error;
    }
}
