package dev.uniroute.service.access;

/** What came of looking at a credential. */
public sealed interface Authentication {

    /** It proves who calls. */
    record Proven(Principal principal) implements Authentication {}

    /** It proves nothing. */
    record Refused(Problem problem) implements Authentication {}

    /** It cannot be checked now: the keys that sign tokens are not known yet. */
    record Undecided() implements Authentication {}

    /** What is wrong with a credential; told to the caller, so it tells nothing about others' credentials. */
    enum Problem {
        /** The call brings none. */
        MISSING("the call brings no credential"),
        /** No such token, or no certificate with such a name. */
        UNKNOWN("the credential is not known"),
        /** The metadata or the token is not of the form that it should have. */
        MALFORMED("the credential is malformed"),
        /** The signature is not by a key of the issuer. */
        BAD_SIGNATURE("the token is not signed by a key of its issuer"),
        /** Its time is over, or has not come. */
        EXPIRED("the token is not valid now"),
        /** Another issuer than the configured one. */
        WRONG_ISSUER("the token is of another issuer"),
        /** It is meant for another service. */
        WRONG_AUDIENCE("the token is meant for another audience");

        private final String words;

        Problem(String words) {
            this.words = words;
        }

        /** For a person. */
        public String words() {
            return words;
        }
    }
}
