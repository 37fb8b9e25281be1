package dev.uniroute.service.access;

import java.util.List;

/** What a caller shows. Where a call brings a token and a certificate, the token counts. */
public sealed interface Credential {

    /** Nothing. */
    record None() implements Credential {}

    /**
     * {@code authorization: Bearer <value>}.
     *
     * @param value a static token or a JWT; never shown
     */
    record Token(String value) implements Credential {
        @Override
        public String toString() {
            return "Token[***]";
        }
    }

    /**
     * A client certificate that the TLS handshake has verified.
     *
     * @param identities what it names, the most specific first: URIs and DNS names of its subject alternative names, then
     *     the {@code CN} of its subject as {@code CN=name}
     */
    record Certificate(List<String> identities) implements Credential {
        public Certificate {
            identities = List.copyOf(identities);
        }
    }
}
