package dev.uniroute.service.access;

import java.util.Set;

/**
 * Who calls.
 *
 * @param name for the audit log and for people: 1 to 200 characters
 * @param roles what they may do
 */
public record Principal(String name, Set<AccessRole> roles) {
    private static final int LONGEST_NAME = 200;

    /** Everybody, where no authentication is set up: they may do everything. */
    public static final Principal ANONYMOUS = new Principal("anonymous", Set.of(AccessRole.ADMIN));

    public Principal {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a caller's name must have 1 to 200 characters");
        }
        roles = Set.copyOf(roles);
    }

    /** Whether one of the roles is, or includes, the one that is needed. */
    public boolean has(AccessRole needed) {
        return AccessRole.anyIncludes(roles, needed);
    }
}
