package dev.uniroute.registry.postgres;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.hibernate.Session;
import org.hibernate.jdbc.ReturningWork;

/** The database as the current transaction sees it, for what JPQL cannot say. */
@ApplicationScoped
class Database {

    private final Session session;

    Database(Session session) {
        this.session = session;
    }

    /** The database's clock. */
    Instant now() {
        return session.createNativeQuery("select clock_timestamp()", Instant.class)
                .getSingleResult();
    }

    /** Plain JDBC on the transaction's connection, after everything that the session still holds back. */
    <T> T jdbc(ReturningWork<T> work) {
        session.flush();
        return session.doReturningWork(work);
    }
}
