package dev.uniroute.service.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.service.access.Authentication.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.OctetSequenceJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JsonWebTokensTest {
    private final HandClock clock = new HandClock();
    private final Issuer issuer = Issuer.withKey("first");
    private final JsonWebTokens tokens = tokens(new TokenClaims("roles", "", "tenants"));

    private JsonWebTokens tokens(TokenClaims claims) {
        return new JsonWebTokens(
                new JsonWebTokens.Expected(Issuer.NAME, List.of("other", Issuer.AUDIENCE)), claims, clock);
    }

    @BeforeEach
    void publishKeys() {
        tokens.keys(issuer.keys());
    }

    @Test
    void aTokenSaysWhoCallsAndWhatTheyMayDo() {
        String token =
                issuer.token(clock.instant(), "route", "read", "something-else").signed();

        assertThat(tokens.verify(token)).isEqualTo(proven(AccessRole.ROUTE, AccessRole.READ));
        assertThat(tokens.verify(token)).as("remembered").isEqualTo(proven(AccessRole.ROUTE, AccessRole.READ));
    }

    @Test
    void anExpiredTokenIsRefusedEvenIfItWasVerifiedBefore() {
        String token = issuer.token(clock.instant(), "route").signed();
        tokens.verify(token);

        clock.pass(Duration.ofMinutes(61));

        assertThat(tokens.verify(token)).isEqualTo(refused(Problem.EXPIRED));
        assertThat(tokens.verify(issuer.token(Instant.EPOCH, "route").signed())).isEqualTo(refused(Problem.EXPIRED));
    }

    @Test
    void aTokenThatIsNotValidYetIsRefused() {
        long later = Issuer.seconds(clock.instant().plusSeconds(600));

        assertThat(tokens.verify(issuer.token(clock.instant(), "route")
                        .with("nbf", later)
                        .signed()))
                .isEqualTo(refused(Problem.EXPIRED));
    }

    @Test
    void aTokenOfAnotherIssuerOrForAnotherAudienceIsRefused() {
        Issuer.Token good = issuer.token(clock.instant(), "route");

        assertThat(tokens.verify(good.with("iss", "https://evil.example").signed()))
                .isEqualTo(refused(Problem.WRONG_ISSUER));
        assertThat(tokens.verify(good.without("iss").signed())).isEqualTo(refused(Problem.WRONG_ISSUER));
        assertThat(tokens.verify(good.with("aud", "billing").signed())).isEqualTo(refused(Problem.WRONG_AUDIENCE));
        assertThat(tokens.verify(good.without("aud").signed())).isEqualTo(refused(Problem.WRONG_AUDIENCE));
    }

    @Test
    void aTokenWithoutEndOrSubjectIsRefused() {
        Issuer.Token good = issuer.token(clock.instant(), "route");

        assertThat(tokens.verify(good.without("exp").signed())).isEqualTo(refused(Problem.MALFORMED));
        assertThat(tokens.verify(good.without("sub").signed())).isEqualTo(refused(Problem.MALFORMED));
    }

    @Test
    void aTokenThatOthersSignedIsRefused() {
        Issuer impostor = Issuer.withKey("first");
        Issuer unknown = Issuer.withKey("second");

        assertThat(tokens.verify(impostor.token(clock.instant(), "admin").signed()))
                .isEqualTo(refused(Problem.BAD_SIGNATURE));
        assertThat(tokens.verify(unknown.token(clock.instant(), "admin").signed()))
                .isEqualTo(refused(Problem.BAD_SIGNATURE));
    }

    @Test
    void aTokenWhoseClaimsWereExchangedIsRefused() {
        String[] poor = issuer.token(clock.instant(), "route").signed().split("\\.", -1);
        String[] rich = issuer.token(clock.instant(), "admin").signed().split("\\.", -1);

        assertThat(tokens.verify(poor[0] + "." + rich[1] + "." + poor[2])).isEqualTo(refused(Problem.BAD_SIGNATURE));
    }

    @Test
    void aTokenWithoutSignatureIsRefused() {
        String header = encoded("{\"alg\":\"none\"}");
        String claims = issuer.token(clock.instant(), "admin").signed().split("\\.", -1)[1];

        assertThat(tokens.verify(header + "." + claims + ".")).isInstanceOf(Authentication.Refused.class);
    }

    /** The public key is known to everybody; it must not do as a shared secret, nor a secret that is published by mistake. */
    @Test
    void aTokenSignedByASharedSecretIsRefused() throws JoseException {
        byte[] secret = "a secret of at least thirty-two bytes".getBytes(StandardCharsets.UTF_8);
        tokens.keys(new JsonWebKeySet(new OctetSequenceJsonWebKey(
                Map.of("kty", "oct", "k", encoded(new String(secret, StandardCharsets.UTF_8))))));
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload("{\"iss\":\"" + Issuer.NAME
                + "\",\"aud\":\"uniroute\",\"sub\":\"x\",\"exp\":99999999999,\"roles\":[\"admin\"]}");
        signature.setKey(new HmacKey(secret));
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);

        assertThat(tokens.verify(signature.getCompactSerialization())).isInstanceOf(Authentication.Refused.class);
    }

    @Test
    void whatIsNoTokenIsRefused() {
        for (String nonsense : List.of("a.b", "a.b.c", "....", encoded("{}") + ".x.y", "\u00e4.b.c")) {
            assertThat(tokens.verify(nonsense)).as(nonsense).isInstanceOf(Authentication.Refused.class);
        }
    }

    @Test
    void newKeysForgetWhatTheOldOnesVerified() {
        String token = issuer.token(clock.instant(), "route").signed();
        tokens.verify(token);
        Issuer next = Issuer.withKey("next");

        tokens.keys(next.keys());

        assertThat(tokens.verify(token)).isEqualTo(refused(Problem.BAD_SIGNATURE));
        assertThat(tokens.verify(next.token(clock.instant(), "route").signed())).isEqualTo(proven(AccessRole.ROUTE));
    }

    @Test
    void beforeThereAreKeysNothingIsDecided() {
        assertThat(tokens(new TokenClaims("roles", "", "tenants"))
                        .verify(issuer.token(clock.instant(), "route").signed()))
                .isEqualTo(new Authentication.Undecided());
    }

    @Test
    void rolesMayStandInsideAnotherClaimWithAPrefixOrAsWords() {
        JsonWebTokens nested = tokens(new TokenClaims("realm_access/roles", "uniroute-", "tenants"));
        nested.keys(issuer.keys());
        JsonWebTokens scope = tokens(new TokenClaims("scope", "uniroute:", "tenants"));
        scope.keys(issuer.keys());
        Issuer.Token token = issuer.token(clock.instant(), "admin")
                .with("realm_access", Map.of("roles", List.of("uniroute-read", "admin")))
                .with("scope", "openid uniroute:route uniroute:unknown");

        assertThat(nested.verify(token.signed())).isEqualTo(proven(AccessRole.READ));
        assertThat(scope.verify(token.signed())).isEqualTo(proven(AccessRole.ROUTE));
    }

    @Test
    void aTokenMaySayForWhichTenants() {
        String token = issuer.token(clock.instant(), "read")
                .with("tenants", List.of("shop", "lab"))
                .signed();

        assertThat(tokens.verify(token))
                .isEqualTo(new Authentication.Proven(
                        new Principal("somebody", Set.of(AccessRole.READ), Set.of("shop", "lab"))));
    }

    private static Authentication proven(AccessRole... roles) {
        return new Authentication.Proven(new Principal("somebody", Set.of(roles), Set.of("default")));
    }

    private static Authentication refused(Problem problem) {
        return new Authentication.Refused(problem);
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A clock that a test moves. */
    private static final class HandClock extends Clock {
        private Instant now = Instant.parse("2026-11-24T10:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
