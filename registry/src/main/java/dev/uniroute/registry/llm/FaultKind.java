package dev.uniroute.registry.llm;

/** What kind of passing failure a call met; for metrics and limits. */
public enum FaultKind {
    /** 429: too many requests. */
    RATE_LIMITED,
    /** 5xx and other statuses that pass. */
    SERVER_ERROR,
    /** No complete response in time, or 408. */
    TIMEOUT,
    /** Refused, reset or cut connection. */
    CONNECTION,
    /** A response that cannot be read. */
    MALFORMED,
    /** No call was made: the endpoint is left alone since it fails. */
    NOT_TRIED
}
