package dev.uniroute.starter.provider;

import java.util.Arrays;

/** What can go wrong with a call on purpose. */
public enum Fault {
    /** Too many requests; to be retried after a second. */
    RATE_LIMITED("429"),
    /** An error of the server. */
    SERVER_ERROR("500"),
    /** The server is overloaded. */
    UNAVAILABLE("503"),
    /** The API key is refused. */
    UNAUTHORIZED("401"),
    /** No answer until the client gives up or the provider is closed. */
    HANG("hang"),
    /** The connection ends in the middle of the body. */
    TRUNCATED("truncated"),
    /** Status 200 and a body that is not JSON. */
    MALFORMED("malformed"),
    /** Status 200 and an answer without content. */
    EMPTY("empty");

    private final String code;

    Fault(String code) {
        this.code = code;
    }

    /** How the fault is written in a plan. */
    public String code() {
        return code;
    }

    static Fault ofCode(String code) {
        return Arrays.stream(values())
                .filter(fault -> fault.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such fault: " + code));
    }
}
