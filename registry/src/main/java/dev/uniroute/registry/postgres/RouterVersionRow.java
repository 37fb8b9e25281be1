package dev.uniroute.registry.postgres;

import dev.uniroute.registry.training.RouterVersions.Trained;
import dev.uniroute.routing.clustering.Points;
import dev.uniroute.routing.promptmap.NearestCentroid;
import dev.uniroute.routing.training.TrainedRouter;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code router_version}. */
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

    @Enumerated(EnumType.STRING)
    @Column(name = "prompt_map")
    PromptMapKind promptMap;

    int features;

    @Column(name = "training_prompts")
    int trainingPrompts;

    long seed;

    double inertia;

    @Column(name = "create_time")
    Instant createTime;

    @SuppressWarnings("NullAway.Init") // Hibernate's, or of()
    RouterVersionRow() {}

    static RouterVersionRow of(UUID trainingRun, Trained trained, Instant now) {
        RouterVersionRow row = new RouterVersionRow();
        row.trainingRunId = trainingRun;
        row.embedder = trained.embedder();
        row.dimension = trained.router().dimension();
        row.promptMap = PromptMapKind.of(trained.router().promptMap());
        row.features = trained.router().features();
        row.trainingPrompts = trained.trainingPrompts();
        row.seed = trained.seed();
        row.inertia = trained.inertia();
        row.createTime = now;
        return row;
    }

    long number() {
        if (number == null) {
            throw new IllegalStateException("the router version is not stored yet");
        }
        return number;
    }

    Trained toTrained(Points centroids) {
        return new Trained(
                embedder,
                switch (promptMap) {
                    case NEAREST_CENTROID -> TrainedRouter.ofGroups(new NearestCentroid(centroids));
                },
                trainingPrompts,
                seed,
                inertia);
    }
}
