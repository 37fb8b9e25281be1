package dev.uniroute.service.access;

/** Finds out who calls. Memory only: it is asked on the event loop. Thread-safe. */
@FunctionalInterface
public interface Authenticator {
    /** What the credential proves. */
    Authentication authenticate(Credential credential);
}
