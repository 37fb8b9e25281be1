package dev.uniroute.registry.tenant;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/**
 * What is remembered of each tenant apart: numbers and names mean something else in each. Thread-safe, if the values are.
 *
 * @param <T> what is remembered
 */
public final class PerTenant<T> {
    private final ConcurrentMap<Tenant, T> values = new ConcurrentHashMap<>();
    private final Supplier<T> nothing;

    /** @param nothing makes what is remembered of a tenant at first */
    public PerTenant(Supplier<T> nothing) {
        this.nothing = nothing;
    }

    /** What is remembered of the tenant whose data this thread works on. */
    public T get() {
        return values.computeIfAbsent(Tenant.current().orElse(Tenant.DEFAULT), tenant -> nothing.get());
    }
}
