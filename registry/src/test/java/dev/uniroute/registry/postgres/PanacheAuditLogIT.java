package dev.uniroute.registry.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.uniroute.migrations.FreshDatabaseResource;
import dev.uniroute.registry.Page;
import dev.uniroute.registry.audit.AuditEvent;
import dev.uniroute.registry.audit.AuditLog;
import dev.uniroute.registry.audit.Author;
import dev.uniroute.registry.catalog.Registration;
import dev.uniroute.registry.contract.Samples;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(FreshDatabaseResource.class)
class PanacheAuditLogIT {
    private static final Author ANN = new Author("ann", "RegisterModel");

    @Inject
    PostgresPorts ports;

    @Inject
    AuditLog log;

    @BeforeEach
    void empty() {
        ports.empty();
    }

    @Test
    void aChangeIsRecordedAsItsAuthors() {
        ANN.during(() -> register("by-ann"));
        register("by-nobody");

        assertThat(events("models/by-ann")).extracting(AuditEvent::author).containsExactly(ANN);
        assertThat(events("models/by-nobody")).extracting(AuditEvent::author).containsExactly(Author.PROCESS);
        assertThat(log.list(new AuditLog.Filter("", "ann"), new Page.Request(1000, null))
                        .items())
                .extracting(AuditEvent::resource)
                .contains("models/by-ann")
                .doesNotContain("models/by-nobody");
    }

    @Test
    void whatIsRolledBackLeavesNoEvent() {
        QuarkusTransaction.begin();
        register("rolled-back");
        QuarkusTransaction.rollback();

        assertThat(events("models/rolled-back")).isEmpty();
    }

    @Test
    void whatChangesNothingLeavesNoEvent() {
        register("same");
        ports.catalog().update("same", spec -> spec, null);

        assertThat(events("models/same")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_event set principal = 'somebody else'",
                "delete from audit_event",
                "truncate audit_event"
            })
    void theLogCannotBeChanged(String statement) {
        register("recorded");

        assertThatThrownBy(() -> ports.execute(statement)).rootCause().hasMessageContaining("append-only");

        assertThat(events("models/recorded")).isNotEmpty();
    }

    private void register(String name) {
        ports.catalog().register(new Registration(Samples.spec(name), "", null));
    }

    private List<AuditEvent> events(String resource) {
        return log.list(new AuditLog.Filter(resource, ""), new Page.Request(1000, null))
                .items();
    }
}
