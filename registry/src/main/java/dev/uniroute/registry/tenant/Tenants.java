package dev.uniroute.registry.tenant;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * The tenants that this process serves.
 *
 * @param all without repetition, {@link Tenant#DEFAULT} among them
 */
public record Tenants(List<Tenant> all) {
    public Tenants {
        all = List.copyOf(all);
        if (!all.contains(Tenant.DEFAULT) || new HashSet<>(all).size() < all.size()) {
            throw new IllegalArgumentException("the tenants must be different, and default among them: " + all);
        }
    }

    /** Whether there are others than {@link Tenant#DEFAULT}. */
    public boolean several() {
        return all.size() > 1;
    }

    /** The tenant with this name. */
    public Optional<Tenant> named(String name) {
        return all.stream().filter(tenant -> tenant.name().equals(name)).findFirst();
    }
}
