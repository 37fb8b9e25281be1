package dev.uniroute.service.config;

import java.util.Set;

/**
 * Which application this is, and what it is asked to be.
 *
 * @param name as people know it
 * @param roles the roles that it has
 * @param role the role that is configured
 */
public record Application(String name, Set<Role> roles, Role role) {

    public Application {
        roles = Set.copyOf(roles);
    }

    /**
     * Returns if it has the role that is configured.
     *
     * @throws IllegalArgumentException if another application has it
     */
    public void check() {
        if (!roles.contains(role)) {
            throw new IllegalArgumentException("uniroute.role is " + role + ", but this application, the " + name
                    + ", has " + roles + " only: the sidecar has the role SIDECAR, the service CONTROL and ALL");
        }
    }
}
