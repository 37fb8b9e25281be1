package dev.uniroute.service.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.uniroute.service.access.Authentication.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jspecify.annotations.Nullable;

/**
 * Verifies JWTs of one issuer: signature by one of its keys (RS, PS, ES; never a shared secret, never none), issuer,
 * audience, time. A token is verified once; after that it is looked up by its bytes until it expires or the keys change,
 * so that a call costs a look into a map. Thread-safe, and never waits: keys come from elsewhere ({@link #keys}).
 */
public final class JsonWebTokens {
    private static final Logger LOG = Logger.getLogger(JsonWebTokens.class);
    private static final int REMEMBERED = 10_000;
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(30);
    private static final AlgorithmConstraints SIGNATURES = new AlgorithmConstraints(
            ConstraintType.PERMIT,
            AlgorithmIdentifiers.RSA_USING_SHA256,
            AlgorithmIdentifiers.RSA_USING_SHA384,
            AlgorithmIdentifiers.RSA_USING_SHA512,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA384,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA512,
            AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
            AlgorithmIdentifiers.ECDSA_USING_P384_CURVE_AND_SHA384,
            AlgorithmIdentifiers.ECDSA_USING_P521_CURVE_AND_SHA512);

    private final Expected expected;
    private final TokenClaims claims;
    private final Clock clock;
    private volatile @Nullable Keys keys;

    /**
     * What a token must say.
     *
     * @param issuer its {@code iss}
     * @param audience one of these must be in its {@code aud}
     */
    public record Expected(String issuer, List<String> audience) {
        public Expected {
            audience = List.copyOf(audience);
        }
    }

    /** The issuer's keys, and the tokens that they have verified. */
    private record Keys(JwksVerificationKeyResolver resolver, Cache<String, Verified> verified) {}

    private record Verified(Principal principal, Instant expires) {}

    public JsonWebTokens(Expected expected, TokenClaims claims, Clock clock) {
        this.expected = expected;
        this.claims = claims;
        this.clock = clock;
    }

    /** From now on these keys are the issuer's. */
    public void keys(JsonWebKeySet issuers) {
        keys = new Keys(
                new JwksVerificationKeyResolver(issuers.getJsonWebKeys()),
                Caffeine.newBuilder().maximumSize(REMEMBERED).build());
    }

    Authentication verify(String token) {
        Keys current = keys;
        if (current == null) {
            return new Authentication.Undecided();
        }
        Verified known = current.verified.getIfPresent(token);
        if (known == null) {
            return verify(token, current);
        }
        return clock.instant().isBefore(known.expires)
                ? new Authentication.Proven(known.principal)
                : new Authentication.Refused(Problem.EXPIRED);
    }

    private Authentication verify(String token, Keys current) {
        try {
            JwtClaims said = consumer(current).processToClaims(token);
            Principal principal = claims.principal(said);
            Instant expires =
                    Instant.ofEpochSecond(said.getExpirationTime().getValue()).plus(CLOCK_SKEW);
            current.verified.put(token, new Verified(principal, expires));
            return new Authentication.Proven(principal);
        } catch (InvalidJwtException e) {
            Problem problem = problem(e);
            LOG.debugf("a token is refused: %s", problem);
            return new Authentication.Refused(problem);
        } catch (MalformedClaimException | IllegalArgumentException e) {
            LOG.debugf("a token is refused: %s", e.getClass().getSimpleName());
            return new Authentication.Refused(Problem.MALFORMED);
        }
    }

    private JwtConsumer consumer(Keys current) {
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(current.resolver)
                .setJwsAlgorithmConstraints(SIGNATURES)
                .setExpectedIssuer(expected.issuer)
                .setExpectedAudience(expected.audience.toArray(String[]::new))
                .setRequireSubject()
                .setRequireExpirationTime()
                .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                .setAllowedClockSkewInSeconds((int) CLOCK_SKEW.toSeconds())
                .build();
    }

    /** Signature first: the claims of a token that anybody could have written say nothing. */
    private static Problem problem(InvalidJwtException failure) {
        if (failure.hasErrorCode(ErrorCodes.SIGNATURE_INVALID) || failure.getJwtContext() == null) {
            return Problem.BAD_SIGNATURE;
        }
        if (failure.hasErrorCode(ErrorCodes.EXPIRED) || failure.hasErrorCode(ErrorCodes.NOT_YET_VALID)) {
            return Problem.EXPIRED;
        }
        if (failure.hasErrorCode(ErrorCodes.ISSUER_INVALID) || failure.hasErrorCode(ErrorCodes.ISSUER_MISSING)) {
            return Problem.WRONG_ISSUER;
        }
        if (failure.hasErrorCode(ErrorCodes.AUDIENCE_INVALID) || failure.hasErrorCode(ErrorCodes.AUDIENCE_MISSING)) {
            return Problem.WRONG_AUDIENCE;
        }
        return failure.getCause() == null ? Problem.MALFORMED : Problem.BAD_SIGNATURE;
    }
}
