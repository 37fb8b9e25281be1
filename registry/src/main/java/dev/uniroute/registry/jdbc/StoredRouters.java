package dev.uniroute.registry.jdbc;

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
public class StoredRouters {

    private static final int KEPT = 4;

    /** By number, those that were used longest ago first. */
    private final PerTenant<LinkedHashMap<Long, RouterVersion>> keptOf =
            new PerTenant<>(() -> new LinkedHashMap<>(KEPT, 0.75f, true));

    /**
     * The parameters of a version, read where it is not kept: they can be megabytes.
     *
     * @param <E> what reading may throw
     */
    @FunctionalInterface
    public interface Parameters<E extends Exception> {
        /** Reads them. */
        byte[] read() throws E;
    }

    /**
     * The part of a version that decides.
     *
     * @param embedder name of its embedder
     * @throws UnreadableRouterException if this build cannot read it
     */
    public <E extends Exception> RouterVersion of(long number, String embedder, Parameters<E> parameters) throws E {
        LinkedHashMap<Long, RouterVersion> kept = keptOf.get();
        synchronized (kept) {
            RouterVersion known = kept.get(number);
            if (known != null) {
                return known;
            }
        }
        RouterVersion read = decode(number, embedder, parameters.read());
        synchronized (kept) {
            kept.put(number, read);
            if (kept.size() > KEPT) {
                kept.pollFirstEntry();
            }
        }
        return read;
    }

    private static RouterVersion decode(long number, String embedder, byte[] parameters) {
        try {
            return new RouterVersion(number, embedder, RouterCodec.decode(parameters));
        } catch (RouterFormatException e) {
            throw new UnreadableRouterException(number, String.valueOf(e.getMessage()), e);
        }
    }
}
