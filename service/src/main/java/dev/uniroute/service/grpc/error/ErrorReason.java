package dev.uniroute.service.grpc.error;

import io.grpc.Status;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a call failed, as clients read it in {@code google.rpc.ErrorInfo.reason}. Names never change. {@code docs/errors.md}
 * lists them for people; a test holds the two against each other.
 */
public enum ErrorReason {
    /** A field violates its bounds; BadRequest names every such field, metadata {@code field} the first. */
    INVALID_FIELD(Status.Code.INVALID_ARGUMENT),
    /** An embedding has another dimension than the active router version's. */
    WRONG_DIMENSION(Status.Code.INVALID_ARGUMENT),
    /** An embedding was made by another embedder than the active router version's. */
    WRONG_EMBEDDER(Status.Code.INVALID_ARGUMENT),

    /** The call brings no credential, and the rpc needs one. */
    CREDENTIAL_MISSING(Status.Code.UNAUTHENTICATED),
    /** The credential proves nothing; metadata {@code problem} says why. */
    CREDENTIAL_REFUSED(Status.Code.UNAUTHENTICATED),
    /** The caller has not the role that the rpc needs; metadata {@code required_role} and {@code caller}. */
    ROLE_MISSING(Status.Code.PERMISSION_DENIED),
    /** The caller may not act for the tenant that the call names, or may act for several and names none. */
    TENANT_FORBIDDEN(Status.Code.PERMISSION_DENIED),
    /** The rpc is allowed to nobody: nothing says what it needs. */
    RPC_DENIED(Status.Code.PERMISSION_DENIED),

    /** No model of this name is registered. */
    MODEL_NOT_FOUND(Status.Code.NOT_FOUND),
    /** The model has no profile under the active router version yet. */
    PROFILE_NOT_FOUND(Status.Code.NOT_FOUND),
    /** No profiling run has this id. */
    PROFILING_RUN_NOT_FOUND(Status.Code.NOT_FOUND),
    /** No training run has this id. */
    TRAINING_RUN_NOT_FOUND(Status.Code.NOT_FOUND),
    /** No router version has this number. */
    ROUTER_VERSION_NOT_FOUND(Status.Code.NOT_FOUND),
    /** No representative prompt has this id. */
    PROMPT_NOT_FOUND(Status.Code.NOT_FOUND),

    /** Another model has the name. */
    MODEL_EXISTS(Status.Code.ALREADY_EXISTS),
    /** A prompt with this id is stored with another content. */
    PROMPT_EXISTS(Status.Code.ALREADY_EXISTS),
    /** An earlier report of the same decision says otherwise; metadata {@code field} names what. */
    OUTCOME_EXISTS(Status.Code.ALREADY_EXISTS),
    /** An earlier request with the same request id asked for something else. */
    REQUEST_ID_REUSED(Status.Code.ALREADY_EXISTS),

    /** No model satisfies the constraints; metadata {@code constraint} names the one that left none. */
    NO_ELIGIBLE_MODEL(Status.Code.FAILED_PRECONDITION),
    /** Even the cheapest choices cost more than the budget on average. */
    BUDGET_TOO_SMALL(Status.Code.FAILED_PRECONDITION),
    /** The router version needs an embedder that this process does not have; send embeddings. */
    NO_EMBEDDER(Status.Code.FAILED_PRECONDITION),
    /** The remote embedder refuses this text; metadata {@code embedder} names it. Send an embedding. */
    EMBEDDER_REFUSED(Status.Code.FAILED_PRECONDITION),
    /** No router version is active. */
    NO_ROUTER_VERSION(Status.Code.FAILED_PRECONDITION),
    /** No prompt is stored that a router could be trained on. */
    NO_PROMPTS(Status.Code.FAILED_PRECONDITION),
    /** Too little is graded to compare routers on; metadata {@code models} and {@code prompts} say how much. */
    TOO_FEW_EVALUATIONS(Status.Code.FAILED_PRECONDITION),
    /** This build cannot read the router version: it is of a kind that it does not know, or damaged. */
    ROUTER_VERSION_UNREADABLE(Status.Code.FAILED_PRECONDITION),
    /** The model's state forbids the change. */
    MODEL_STATE_FORBIDS(Status.Code.FAILED_PRECONDITION),
    /** Another rollout is in force; metadata {@code rollout} is its number. */
    ROLLOUT_IN_FORCE(Status.Code.FAILED_PRECONDITION),
    /** The router version is the active one, so that it cannot be tried out beside it. */
    ROUTER_VERSION_ACTIVE(Status.Code.FAILED_PRECONDITION),
    /** The run's state forbids the change. */
    RUN_STATE_FORBIDS(Status.Code.FAILED_PRECONDITION),
    /** This process has a role that does not do this; metadata {@code role} is its role. Ask another one. */
    ROLE_FORBIDS(Status.Code.FAILED_PRECONDITION),

    /** Somebody else changed the same thing at the same time; read it again. */
    CONCURRENT_CHANGE(Status.Code.ABORTED),

    /** No snapshot is loaded yet: no router version was ever activated, or the process has just started. */
    NO_SNAPSHOT(Status.Code.UNAVAILABLE, Duration.ofSeconds(1)),
    /** Tokens cannot be checked: their issuer's keys could not be fetched since the process started. */
    CREDENTIAL_UNDECIDED(Status.Code.UNAVAILABLE, Duration.ofSeconds(1)),
    /** The remote embedder cannot be reached or fails; metadata {@code embedder} names it. Embeddings are still routed. */
    EMBEDDER_UNAVAILABLE(Status.Code.UNAVAILABLE, Duration.ofSeconds(1)),
    /** The database is away, or all its connections are in use. */
    DATABASE_UNAVAILABLE(Status.Code.UNAVAILABLE, Duration.ofSeconds(2)),
    /** The database can be read but not written: it is a standby, or about to become one's primary. */
    DATABASE_READ_ONLY(Status.Code.UNAVAILABLE, Duration.ofSeconds(2)),
    /** The process is shutting down; another one answers. */
    SHUTTING_DOWN(Status.Code.UNAVAILABLE, Duration.ofSeconds(1)),
    /** Too many requests are in flight. */
    TOO_MANY_REQUESTS(Status.Code.RESOURCE_EXHAUSTED, Duration.ofMillis(100)),

    /** The caller's deadline passed. */
    DEADLINE_PASSED(Status.Code.DEADLINE_EXCEEDED),
    /** The caller cancelled the call. */
    CALL_CANCELLED(Status.Code.CANCELLED),
    /** A defect of the service; metadata {@code error_id} finds it in the log. */
    INTERNAL_ERROR(Status.Code.INTERNAL);

    private final Status.Code code;
    private final @Nullable Duration retryAfter;

    ErrorReason(Status.Code code) {
        this(code, null);
    }

    ErrorReason(Status.Code code, @Nullable Duration retryAfter) {
        this.code = code;
        this.retryAfter = retryAfter;
    }

    /** The status code that goes with it. */
    public Status.Code code() {
        return code;
    }

    /** How long to wait before the same call is worth repeating; empty if repeating it as it is does not help. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
