package dev.uniroute.registry.postgres;

import dev.uniroute.registry.tenant.PerTenant;
import dev.uniroute.registry.training.UnreadableRouterException;
import dev.uniroute.routing.codec.RouterCodec;
import dev.uniroute.routing.codec.RouterFormatException;
import dev.uniroute.routing.snapshot.RouterVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;

/**
 * What router versions hold, decoded. A version is never changed, so the last few that were asked for are kept: the active
 * one is read anew with every snapshot and every batch of answers.
 */
@ApplicationScoped
class StoredRouters {

    private static final int KEPT = 4;

    /** By number, those that were used longest ago first. */
    private final PerTenant<LinkedHashMap<Long, RouterVersion>> keptOf =
            new PerTenant<>(() -> new LinkedHashMap<>(KEPT, 0.75f, true));

    /**
     * The part of a version that decides.
     *
     * @throws UnreadableRouterException if this build cannot read it
     */
    RouterVersion of(RouterVersionRow row) {
        LinkedHashMap<Long, RouterVersion> kept = keptOf.get();
        synchronized (kept) {
            RouterVersion known = kept.get(row.number());
            if (known != null) {
                return known;
            }
        }
        RouterVersion read = read(row);
        synchronized (kept) {
            kept.put(row.number(), read);
            if (kept.size() > KEPT) {
                kept.pollFirstEntry();
            }
        }
        return read;
    }

    private static RouterVersion read(RouterVersionRow row) {
        try {
            return new RouterVersion(row.number(), row.embedder, RouterCodec.decode(row.parameters()));
        } catch (RouterFormatException e) {
            throw new UnreadableRouterException(row.number(), String.valueOf(e.getMessage()), e);
        }
    }
}
