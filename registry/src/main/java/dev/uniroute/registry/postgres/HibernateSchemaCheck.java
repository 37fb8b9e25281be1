package dev.uniroute.registry.postgres;

import dev.uniroute.registry.publishing.SchemaCheck;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.SessionFactory;

/** Compares the tables with the rows' classes. Hibernate does so when asked, not at start: then there may be no database. */
@ApplicationScoped
public class HibernateSchemaCheck implements SchemaCheck {

    private final SessionFactory sessions;

    HibernateSchemaCheck(SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public void check() {
        sessions.getSchemaManager().validateMappedObjects();
    }
}
