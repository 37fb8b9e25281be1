package dev.uniroute.registry.postgres;

import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

/**
 * The version of the published snapshot, one row. Changes that publish take its lock before any other, hence happen one
 * after the other; versions become visible in their order.
 */
@ApplicationScoped
class Publication {

    private final Session session;

    Publication(Session session) {
        this.session = session;
    }

    /** Waits for the other changes; from here to the end of the transaction there is none but this. */
    void lock() {
        session.createNativeQuery("select version from publication for update", Long.class)
                .getSingleResult();
    }

    /** Publishes this transaction's changes when it commits: the next version, and a notification that says so. */
    void publish() {
        session.createNativeQuery("""
                        with next as (update publication set version = version + 1 returning version)
                        select cast(pg_notify('uniroute_publication', cast(version as text)) as text) from next
                        """, String.class).getSingleResult();
    }
}
