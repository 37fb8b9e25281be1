package dev.uniroute.registry.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.migrations.FreshDatabaseResource;
import dev.uniroute.migrations.SchemaCatalog;
import dev.uniroute.registry.catalog.ModelState;
import dev.uniroute.registry.jdbc.TradeOffKind;
import dev.uniroute.registry.prompt.PromptKind;
import dev.uniroute.registry.run.RunState;
import dev.uniroute.registry.training.TrainingPhase;
import dev.uniroute.registry.vote.VoteOutcome;
import dev.uniroute.routing.decision.DecisionStatus;
import dev.uniroute.routing.model.Capability;
import dev.uniroute.routing.profile.ProfileState;
import dev.uniroute.routing.snapshot.Arm;
import dev.uniroute.routing.snapshot.Rollout;
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

    private static final Map<String, Enum<?>[]> CHECKS = Map.ofEntries(
            Map.entry("model_state_check", ModelState.values()),
            Map.entry("model_capabilities_check", Capability.values()),
            Map.entry("prompt_kind_check", PromptKind.values()),
            Map.entry("profiling_run_state_check", RunState.values()),
            Map.entry("training_run_state_check", RunState.values()),
            Map.entry("training_run_phase_check", TrainingPhase.values()),
            Map.entry("pairwise_vote_outcome_check", VoteOutcome.values()),
            Map.entry("profile_state_check", ProfileState.values()),
            Map.entry("decision_trade_off_check", TradeOffKind.values()),
            Map.entry("decision_status_check", DecisionStatus.values()),
            Map.entry("rollout_mode_check", Rollout.Mode.values()),
            Map.entry("decision_arm_check", Arm.values()));

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
