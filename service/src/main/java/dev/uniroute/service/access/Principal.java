package dev.uniroute.service.access;

import dev.uniroute.registry.tenant.Tenant;
import java.util.Set;

/**
 * Who calls.
 *
 * @param name for the audit log and for people: 1 to 200 characters
 * @param roles what they may do
 * @param tenants names of the tenants whom they may act for; {@code *}: all
 */
public record Principal(String name, Set<AccessRole> roles, Set<String> tenants) {
    /** In place of a tenant's name: every tenant. */
    static final String EVERY_TENANT = "*";

    private static final int LONGEST_NAME = 200;

    /** Everybody, where no authentication is set up: they may do everything. */
    public static final Principal ANONYMOUS =
            new Principal("anonymous", Set.of(AccessRole.ADMIN), Set.of(EVERY_TENANT));

    public Principal {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a caller's name must have 1 to 200 characters");
        }
        roles = Set.copyOf(roles);
        tenants = Set.copyOf(tenants);
    }

    /** Whether they may act for this tenant. */
    public boolean mayActFor(Tenant tenant) {
        return tenants.contains(EVERY_TENANT) || tenants.contains(tenant.name());
    }

    /** Whether one of the roles is, or includes, the one that is needed. */
    public boolean has(AccessRole needed) {
        return AccessRole.anyIncludes(roles, needed);
    }
}
