package dev.uniroute.service.access;

import dev.uniroute.registry.tenant.Tenant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jspecify.annotations.Nullable;

/**
 * Which claims of a token say what a caller may do. A claim inside another is named by its path: {@code
 * realm_access/roles}. A claim may be a list, or a text whose words are separated by spaces as in {@code scope}.
 *
 * @param roles the claim with the roles
 * @param rolePrefix what stands before a role's name there, such as {@code uniroute-}; other values are for others
 * @param tenants the claim with the tenants; a token without it is of the default tenant
 */
public record TokenClaims(String roles, String rolePrefix, String tenants) {

    /** Who the claims of a verified token are about. */
    Principal principal(JwtClaims claims) throws MalformedClaimException {
        Set<String> named = Set.copyOf(words(claims, tenants));
        return new Principal(
                claims.getSubject(), roles(claims), named.isEmpty() ? Set.of(Tenant.DEFAULT.name()) : named);
    }

    private Set<AccessRole> roles(JwtClaims claims) {
        Set<AccessRole> found = EnumSet.noneOf(AccessRole.class);
        for (String word : words(claims, roles)) {
            if (word.startsWith(rolePrefix)) {
                AccessRole.named(word.substring(rolePrefix.length())).ifPresent(found::add);
            }
        }
        return found;
    }

    private static List<String> words(JwtClaims claims, String path) {
        @Nullable Object value = claims.getClaimsMap();
        for (String step : path.split("/", -1)) {
            value = value instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return switch (value) {
            case null -> List.of();
            case Collection<?> list -> list.stream().map(String::valueOf).toList();
            default -> List.of(value.toString().split("\\s+", -1));
        };
    }
}
