package dev.uniroute.registry.egress;

/** Whether a URL may be called. */
public sealed interface Verdict {

    /** It may, for now: a name may mean another address later. */
    record Allowed() implements Verdict {}

    /** Nobody knows the host's name now, so nothing can be said. */
    record UnknownHost() implements Verdict {}

    /**
     * It may not.
     *
     * @param reason what it must be, as a sentence without its subject; names the key that would allow it, never the URL
     */
    record Refused(String reason) implements Verdict {}
}
