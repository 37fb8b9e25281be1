package dev.uniroute.service.snapshot;

import dev.uniroute.registry.tenant.Tenant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The followers of all tenants. Asking for one is a look into a map. */
public final class Followers implements AutoCloseable {
    private final List<Follower> all;
    private final Map<Tenant, Follower> byTenant;

    public Followers(List<Follower> all) {
        this.all = List.copyOf(all);
        this.byTenant = all.stream().collect(Collectors.toUnmodifiableMap(Follower::tenant, Function.identity()));
    }

    /** All, in the order of the configuration. */
    public List<Follower> all() {
        return all;
    }

    /** A tenant's. */
    public Follower of(Tenant tenant) {
        return Objects.requireNonNull(byTenant.get(tenant), "an unknown tenant");
    }

    /** That of the tenant for whom this thread works; the default tenant's where nobody has said. */
    public Follower ofCaller() {
        return of(Tenant.current().orElse(Tenant.DEFAULT));
    }

    /** The default tenant's. */
    public Follower ofDefault() {
        return of(Tenant.DEFAULT);
    }

    @Override
    public void close() {
        all.forEach(Follower::close);
    }
}
