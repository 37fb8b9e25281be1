package dev.uniroute.service.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a caller may do. {@code register} and {@code admin} include others. */
public enum AccessRole {
    /** Ask for decisions. */
    ROUTE,
    /** Look at models, runs, prompts, router versions. */
    READ,
    /** Register, change and delete models, and their runs. Includes {@link #READ}. */
    REGISTER,
    /** Change what all decisions rest on: prompts, votes, router versions. Includes everything. */
    ADMIN;

    /** Reads the name as it is written in files and claims: lower case. Empty if it is none. */
    public static Optional<AccessRole> named(String name) {
        return Arrays.stream(values())
                .filter(role -> role.toString().equals(name))
                .findFirst();
    }

    /** Whether who has this role may do what the other one is for. */
    public boolean includes(AccessRole other) {
        return switch (this) {
            case ROUTE, READ -> this == other;
            case REGISTER -> other == REGISTER || other == READ;
            case ADMIN -> true;
        };
    }

    /** Whether any of the roles includes the one that is needed. */
    public static boolean anyIncludes(Set<AccessRole> roles, AccessRole needed) {
        return roles.stream().anyMatch(role -> role.includes(needed));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
