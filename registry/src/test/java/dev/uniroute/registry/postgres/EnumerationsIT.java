package dev.uniroute.registry.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.migrations.FreshDatabaseResource;
import dev.uniroute.migrations.SchemaCatalog;
import dev.uniroute.registry.catalog.ModelState;
import dev.uniroute.registry.prompt.PromptKind;
import dev.uniroute.registry.run.RunState;
import dev.uniroute.registry.training.TrainingPhase;
import dev.uniroute.registry.vote.VoteOutcome;
import dev.uniroute.routing.model.Capability;
import dev.uniroute.routing.profile.ProfileState;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** An enumeration is written in Java and in SQL; both must say the same. */
@QuarkusTest
@QuarkusTestResource(FreshDatabaseResource.class)
class EnumerationsIT {

    private static final Map<String, Enum<?>[]> CHECKS = Map.of(
            "model_state_check", ModelState.values(),
            "model_capabilities_check", Capability.values(),
            "prompt_kind_check", PromptKind.values(),
            "profiling_run_state_check", RunState.values(),
            "training_run_state_check", RunState.values(),
            "training_run_phase_check", TrainingPhase.values(),
            "pairwise_vote_outcome_check", VoteOutcome.values(),
            "profile_state_check", ProfileState.values());

    @Inject
    DataSource dataSource;

    @Test
    void javaAndTheDatabaseUseTheSameWords() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            SchemaCatalog catalog = new SchemaCatalog(connection);
            for (Map.Entry<String, Enum<?>[]> check : CHECKS.entrySet()) {
                String[] words = Arrays.stream(check.getValue()).map(Enum::name).toArray(String[]::new);
                assertThat(catalog.words(check.getKey())).as(check.getKey()).containsExactlyInAnyOrder(words);
            }
        }
    }
}
