package dev.uniroute.service.grpc.error;

import dev.uniroute.service.config.Role;
import java.util.UUID;

/** The errors of more than one rpc. */
public final class Errors {
    private Errors() {}

    /** No model has this name. */
    public static ApiException modelNotFound(String name) {
        return notFound(ErrorReason.MODEL_NOT_FOUND, name, "no model is named " + name);
    }

    /** No profiling run has this id. */
    public static ApiException profilingRunNotFound(UUID id) {
        return notFound(ErrorReason.PROFILING_RUN_NOT_FOUND, id, "no profiling run has the id " + id);
    }

    /** No training run has this id. */
    public static ApiException trainingRunNotFound(UUID id) {
        return notFound(ErrorReason.TRAINING_RUN_NOT_FOUND, id, "no training run has the id " + id);
    }

    /** No router version has this number. */
    public static ApiException routerVersionNotFound(long number) {
        return notFound(ErrorReason.ROUTER_VERSION_NOT_FOUND, number, "no router version has the number " + number);
    }

    /** No router version is active. */
    public static ApiException noRouterVersion() {
        return ApiError.of(ErrorReason.NO_ROUTER_VERSION, "no router version is active; train one")
                .asException();
    }

    /** A request id was used for something else before. */
    public static ApiException requestIdReused(String requestId) {
        Violation violation = new Violation("request_id", "was used for another request");
        return ApiError.of(ErrorReason.REQUEST_ID_REUSED, violation + ": " + ApiError.shortened(requestId))
                .with("resource", requestId)
                .with("field", violation.field())
                .asException();
    }

    /** A run is in a state that forbids the change. */
    public static ApiException runStateForbids(String change, Enum<?> state) {
        return ApiError.of(ErrorReason.RUN_STATE_FORBIDS, "a run that is " + state + " cannot be " + change)
                .with("state", state)
                .asException();
    }

    /** The database does not answer, so nothing is even tried. */
    public static ApiException databaseAway() {
        return ApiError.of(ErrorReason.DATABASE_UNAVAILABLE, "the database does not answer")
                .asException();
    }

    /** This process has a role that does not do this. */
    public static ApiException roleForbids(String what, Role role) {
        return ApiError.of(
                        ErrorReason.ROLE_FORBIDS,
                        "this process has the role " + role + ", which does not " + what + " (uniroute.role)")
                .with("role", role)
                .asException();
    }

    /** What was named is not there; metadata {@code resource} is its name. */
    public static ApiException notFound(ErrorReason reason, Object resource, String message) {
        return ApiError.of(reason, message).with("resource", resource).asException();
    }
}
