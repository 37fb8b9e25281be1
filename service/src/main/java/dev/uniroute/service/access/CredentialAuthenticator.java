package dev.uniroute.service.access;

import dev.uniroute.service.access.Authentication.Problem;
import java.util.Optional;
import java.util.function.Supplier;

/** Looks credentials up in what is known. Thread-safe. */
public final class CredentialAuthenticator implements Authenticator {
    private final Supplier<Callers> callers;
    private final Optional<JsonWebTokens> webTokens;

    /**
     * @param callers who has a static token or a certificate, now
     * @param webTokens what verifies JWTs; empty: they are not accepted
     */
    public CredentialAuthenticator(Supplier<Callers> callers, Optional<JsonWebTokens> webTokens) {
        this.callers = callers;
        this.webTokens = webTokens;
    }

    @Override
    public Authentication authenticate(Credential credential) {
        return switch (credential) {
            case Credential.None() -> new Authentication.Refused(Problem.MISSING);
            case Credential.Certificate certificate -> known(callers.get().byCertificate(certificate.identities()));
            case Credential.Token(String token) -> token(token);
        };
    }

    /** What has the form of a JWT is verified as one; a static token has no dots. */
    private Authentication token(String token) {
        return webTokens.isPresent() && token.indexOf('.') > 0
                ? webTokens.get().verify(token)
                : known(callers.get().byToken(token));
    }

    private static Authentication known(Optional<Principal> principal) {
        return principal
                .<Authentication>map(Authentication.Proven::new)
                .orElseGet(() -> new Authentication.Refused(Problem.UNKNOWN));
    }
}
