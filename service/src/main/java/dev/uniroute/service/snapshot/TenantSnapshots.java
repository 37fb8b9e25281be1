package dev.uniroute.service.snapshot;

import dev.uniroute.registry.publishing.Snapshots;
import dev.uniroute.registry.tenant.Tenant;
import dev.uniroute.routing.snapshot.Snapshot;
import java.util.Optional;

/** What one tenant has published. */
public final class TenantSnapshots implements Snapshots {
    private final Tenant tenant;
    private final Snapshots snapshots;

    /** @param snapshots those of the tenant that a thread works for */
    public TenantSnapshots(Tenant tenant, Snapshots snapshots) {
        this.tenant = tenant;
        this.snapshots = snapshots;
    }

    @Override
    public long publishedVersion() {
        return tenant.call(snapshots::publishedVersion);
    }

    @Override
    public Optional<Snapshot> load() {
        return tenant.call(snapshots::load);
    }

    @Override
    public Optional<Snapshot> under(long routerVersion) {
        return tenant.call(() -> snapshots.under(routerVersion));
    }
}
