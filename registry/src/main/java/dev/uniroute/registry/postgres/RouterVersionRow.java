package dev.uniroute.registry.postgres;

import dev.uniroute.registry.training.MethodJson;
import dev.uniroute.registry.training.RouterVersions.Description;
import dev.uniroute.registry.training.RouterVersions.Material;
import dev.uniroute.registry.training.RouterVersions.Trained;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A row of {@code router_version}. What was trained is read only when it is asked for: it can be megabytes. */
@Entity
@Table(name = "router_version")
class RouterVersionRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long number;

    @Column(name = "training_run_id")
    UUID trainingRunId;

    String embedder;

    int dimension;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(columnDefinition = "jsonb")
    String method;

    int features;

    @Column(name = "training_prompts")
    int trainingPrompts;

    @Column(name = "representative_prompts")
    int representativePrompts;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "graded_models", columnDefinition = "text[]")
    String[] gradedModels;

    long seed;

    @Basic(fetch = FetchType.LAZY)
    byte[] parameters;

    @Column(name = "create_time")
    Instant createTime;

    @SuppressWarnings("NullAway.Init") // Hibernate's, or of()
    RouterVersionRow() {}

    static RouterVersionRow of(UUID trainingRun, Trained trained, byte[] parameters, Instant now) {
        RouterVersionRow row = new RouterVersionRow();
        row.trainingRunId = trainingRun;
        row.embedder = trained.embedder();
        row.dimension = trained.router().dimension();
        row.method = MethodJson.write(trained.method());
        row.features = trained.router().features();
        row.trainingPrompts = trained.material().prompts();
        row.representativePrompts = trained.material().representativePrompts();
        row.gradedModels = trained.material().gradedModels().toArray(String[]::new);
        row.seed = trained.seed();
        row.parameters = parameters;
        row.createTime = now;
        return row;
    }

    long number() {
        if (number == null) {
            throw new IllegalStateException("the router version is not stored yet");
        }
        return number;
    }

    byte[] parameters() {
        return parameters;
    }

    Description toDescription() {
        return new Description(
                MethodJson.read(method).orElse(null),
                embedder,
                dimension,
                features,
                new Material(trainingPrompts, representativePrompts, List.of(gradedModels)),
                seed);
    }
}
