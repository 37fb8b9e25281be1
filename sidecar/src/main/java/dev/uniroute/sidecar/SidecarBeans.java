package dev.uniroute.sidecar;

import dev.uniroute.registry.jdbc.StatementsCheck;
import dev.uniroute.registry.publishing.SchemaCheck;
import dev.uniroute.service.config.Role;
import dev.uniroute.service.config.UniRouteConfig;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/** What a sidecar has in place of the parts that it is made without. */
@Singleton
public class SidecarBeans {

    void start(@Observes StartupEvent event, UniRouteConfig config) {
        if (config.role() != Role.SIDECAR) {
            throw new IllegalArgumentException(
                    "uniroute.role is " + config.role()
                            + ", but this application is the sidecar, which has no other role: run the service's for it, or leave uniroute.role out");
        }
    }

    @Produces
    @Singleton
    SchemaCheck schemaCheck(DataSource connections) {
        return new StatementsCheck(connections);
    }
}
