package dev.uniroute.service.grpc;

import dev.uniroute.registry.tenant.Tenant;
import java.util.Map;
import java.util.Objects;

/** What says, for each tenant, which decisions are logged. */
public final class Recorders {
    private final Map<Tenant, Recorder> byTenant;

    public Recorders(Map<Tenant, Recorder> byTenant) {
        this.byTenant = Map.copyOf(byTenant);
    }

    /** A tenant's. */
    public Recorder of(Tenant tenant) {
        return Objects.requireNonNull(byTenant.get(tenant), "an unknown tenant");
    }
}
