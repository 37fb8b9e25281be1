package dev.uniroute.service.grpc;

import dev.uniroute.registry.tenant.Tenant;
import dev.uniroute.service.grpc.call.Caller;
import java.util.Map;
import java.util.Objects;

/** What decides for each tenant's callers, by the tenant's own snapshot. With one tenant nobody is asked whose a call is. */
public final class TenantRoutes {
    private final RouteRpcs ofDefault;
    private final Map<Tenant, RouteRpcs> others;

    /** @param others for the tenants beside {@link Tenant#DEFAULT} */
    TenantRoutes(RouteRpcs ofDefault, Map<Tenant, RouteRpcs> others) {
        this.ofDefault = ofDefault;
        this.others = Map.copyOf(others);
    }

    RouteRpcs of(Caller caller) {
        if (others.isEmpty() || caller.tenant().isDefault()) {
            return ofDefault;
        }
        return Objects.requireNonNull(others.get(caller.tenant()), "an unknown tenant");
    }
}
