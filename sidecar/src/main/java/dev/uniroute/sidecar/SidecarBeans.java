package dev.uniroute.sidecar;

import dev.uniroute.registry.jdbc.StatementsCheck;
import dev.uniroute.registry.publishing.SchemaCheck;
import dev.uniroute.service.config.Application;
import dev.uniroute.service.config.Role;
import dev.uniroute.service.config.UniRouteConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;
import javax.sql.DataSource;

/** What a sidecar has in place of the parts that it is made without. */
@Singleton
public class SidecarBeans {

    @Produces
    @Singleton
    Application application(UniRouteConfig config) {
        return new Application("sidecar", Set.of(Role.SIDECAR), config.role());
    }

    @Produces
    @Singleton
    SchemaCheck schemaCheck(DataSource connections) {
        return new StatementsCheck(connections);
    }
}
