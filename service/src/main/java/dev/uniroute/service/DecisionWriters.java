package dev.uniroute.service;

import dev.uniroute.registry.decision.DecisionWriter;
import dev.uniroute.registry.tenant.Tenant;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;

/** What writes the decision log of each tenant. */
public final class DecisionWriters implements AutoCloseable {
    private final Map<Tenant, DecisionWriter> byTenant;

    public DecisionWriters(Map<Tenant, DecisionWriter> byTenant) {
        this.byTenant = Map.copyOf(byTenant);
    }

    /** A tenant's. */
    public DecisionWriter of(Tenant tenant) {
        return Objects.requireNonNull(byTenant.get(tenant), "an unknown tenant");
    }

    /** A figure of all together. */
    double sum(ToLongFunction<DecisionWriter> figure) {
        return byTenant.values().stream().mapToLong(figure).sum();
    }

    @Override
    public void close() {
        byTenant.values().forEach(DecisionWriter::close);
    }
}
