package dev.uniroute.registry.postgres;

import dev.uniroute.migrations.FreshDatabaseResource;
import dev.uniroute.registry.contract.Ports;
import dev.uniroute.registry.contract.SnapshotsContract;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;

@QuarkusTest
@QuarkusTestResource(FreshDatabaseResource.class)
class JdbcSnapshotsIT extends SnapshotsContract {

    @Inject
    PostgresPorts ports;

    @BeforeEach
    void empty() {
        ports.empty();
    }

    @Override
    protected Ports ports() {
        return ports;
    }
}
