package dev.uniroute.service.access;

import dev.uniroute.registry.tenant.Tenant;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The callers that a file lists: who has a static token, and whom a client certificate names. One line each:
 *
 * <pre>
 * # credential                          name       roles            tenants, if not default
 * sha256:9f86d081884c7d65...            checkout   route            shop,default
 * certificate:spiffe://prod/platform    platform   register,route
 * certificate:CN=ci                     ci         admin
 * </pre>
 *
 * <p>A token stands there as the SHA-256 of its bytes in 64 hexadecimal digits, so that who reads the file learns no token. That
 * is enough for tokens that were drawn at random; it is not for passwords.
 */
public final class Callers {
    private static final String TOKEN = "sha256:";
    private static final String CERTIFICATE = "certificate:";

    private final List<TokenHash> tokens = new ArrayList<>();
    private final Map<String, Principal> certificates = new HashMap<>();

    /** @param hash in 64 lower-case hexadecimal digits */
    private record TokenHash(String hash, Principal principal) {}

    private Callers() {}

    /** Nobody. */
    public static Callers none() {
        return new Callers();
    }

    /**
     * Reads the lines of a file.
     *
     * @throws IllegalArgumentException that names the line, not its content
     */
    public static Callers parse(String text) {
        Callers callers = new Callers();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replaceFirst("#.*", "").strip();
            if (!line.isEmpty()) {
                callers.add(line, i + 1);
            }
        }
        return callers;
    }

    private void add(String line, int number) {
        String[] columns = line.split("\\s+", -1);
        require(
                columns.length == 3 || columns.length == 4,
                number,
                "must have a credential, a name, roles, and perhaps tenants");
        Set<String> tenants = columns.length == 4 ? Set.of(columns[3].split(",", -1)) : Set.of(Tenant.DEFAULT.name());
        Principal principal = new Principal(columns[1], roles(columns[2], number), tenants);
        String credential = columns[0];
        if (credential.startsWith(TOKEN)) {
            String digits = credential.substring(TOKEN.length());
            require(digits.matches("[0-9a-fA-F]{64}"), number, "must have 64 hexadecimal digits after sha256:");
            tokens.add(new TokenHash(digits.toLowerCase(Locale.ROOT), principal));
        } else {
            require(credential.startsWith(CERTIFICATE), number, "must begin with sha256: or certificate:");
            String identity = credential.substring(CERTIFICATE.length());
            require(certificates.put(identity, principal) == null, number, "names a certificate for the second time");
        }
    }

    private static Set<AccessRole> roles(String names, int number) {
        Set<AccessRole> roles = EnumSet.noneOf(AccessRole.class);
        for (String name : names.split(",", -1)) {
            Optional<AccessRole> role = AccessRole.named(name);
            require(role.isPresent(), number, "must have roles out of " + Arrays.toString(AccessRole.values()));
            role.ifPresent(roles::add);
        }
        return roles;
    }

    private static void require(boolean condition, int number, String expectation) {
        if (!condition) {
            throw new IllegalArgumentException("line " + number + " " + expectation);
        }
    }

    /** Who has this token. Every hash is compared in full, so that the time tells nothing. */
    Optional<Principal> byToken(String token) {
        byte[] hash = sha256(token);
        Optional<Principal> found = Optional.empty();
        for (TokenHash known : tokens) {
            if (MessageDigest.isEqual(known.hash.getBytes(StandardCharsets.US_ASCII), hash)) {
                found = Optional.of(known.principal);
            }
        }
        return found;
    }

    /** Whom the first of the identities that is listed stands for. */
    Optional<Principal> byCertificate(List<String> identities) {
        return identities.stream()
                .map(certificates::get)
                .flatMap(principal -> Optional.ofNullable(principal).stream())
                .findFirst();
    }

    private static byte[] sha256(String token) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).getBytes(StandardCharsets.US_ASCII);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
