package dev.uniroute.registry.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.migrations.FreshDatabaseResource;
import dev.uniroute.registry.catalog.Registration;
import dev.uniroute.registry.contract.Samples;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

@QuarkusTest
@QuarkusTestResource(FreshDatabaseResource.class)
class PublicationIT {

    private static final int PATIENCE_MILLISECONDS = 10_000;

    @Inject
    PostgresPorts ports;

    @Inject
    DataSource dataSource;

    @BeforeEach
    void empty() {
        ports.empty();
    }

    @Test
    void notifiesWhoListensOfTheNewVersion() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("listen uniroute_publication");

            ports.catalog().register(new Registration(Samples.spec("a"), "", null));

            PGNotification[] heard = connection.unwrap(PGConnection.class).getNotifications(PATIENCE_MILLISECONDS);
            statement.execute("unlisten *");
            assertThat(heard).extracting(PGNotification::getParameter).containsExactly(version());
        }
    }

    private String version() {
        return Long.toString(ports.snapshots().publishedVersion());
    }
}
