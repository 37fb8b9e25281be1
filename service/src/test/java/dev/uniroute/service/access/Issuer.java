package dev.uniroute.service.access;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** An OpenID Connect provider in memory: it has a key and issues tokens. */
public final class Issuer {
    /** Its {@code iss}. */
    public static final String NAME = "https://login.example.com";
    /** The {@code aud} of its tokens. */
    public static final String AUDIENCE = "uniroute";

    private final EllipticCurveJsonWebKey key;

    private Issuer(EllipticCurveJsonWebKey key) {
        this.key = key;
    }

    /** One with a new key of the given id. */
    public static Issuer withKey(String id) {
        try {
            EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId(id);
            return new Issuer(key);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Its public keys. */
    public JsonWebKeySet keys() {
        return new JsonWebKeySet(key);
    }

    /** Its public keys, as it publishes them. */
    public String keysJson() {
        return keys().toJson(OutputControlLevel.PUBLIC_ONLY);
    }

    /** A token that is valid for an hour from {@code now}, of a caller with these roles. */
    public Token token(Instant now, String... roles) {
        return new Token(
                this,
                new TreeMap<>(Map.of(
                        "iss",
                        NAME,
                        "aud",
                        AUDIENCE,
                        "sub",
                        "somebody",
                        "exp",
                        seconds(now.plus(Duration.ofHours(1))),
                        "roles",
                        List.of(roles))));
    }

    static long seconds(Instant time) {
        return NumericDate.fromMilliseconds(time.toEpochMilli()).getValue();
    }

    /** A token that can still be changed. */
    public record Token(Issuer issuer, Map<String, Object> claims) {

        /** The same with another value of a claim. */
        public Token with(String claim, Object value) {
            Map<String, Object> changed = new TreeMap<>(claims);
            changed.put(claim, value);
            return new Token(issuer, changed);
        }

        /** The same without a claim. */
        public Token without(String claim) {
            Map<String, Object> changed = new TreeMap<>(claims);
            changed.remove(claim);
            return new Token(issuer, changed);
        }

        /** As it is sent. */
        public String signed() {
            JwtClaims said = new JwtClaims();
            claims.forEach(said::setClaim);
            JsonWebSignature signature = new JsonWebSignature();
            signature.setPayload(said.toJson());
            signature.setKey(issuer.key.getPrivateKey());
            signature.setKeyIdHeaderValue(issuer.key.getKeyId());
            signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
            try {
                return signature.getCompactSerialization();
            } catch (JoseException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
