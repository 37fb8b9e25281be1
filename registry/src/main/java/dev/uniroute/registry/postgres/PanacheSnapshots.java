package dev.uniroute.registry.postgres;

import dev.uniroute.registry.catalog.ModelState;
import dev.uniroute.registry.publishing.Snapshots;
import dev.uniroute.routing.model.ModelEndpoint;
import dev.uniroute.routing.model.RoutableModel;
import dev.uniroute.routing.snapshot.RouterVersion;
import dev.uniroute.routing.snapshot.Snapshot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The published snapshot, put together from all tables as they were at one moment. */
@ApplicationScoped
@Transactional
public class PanacheSnapshots implements Snapshots {

    private final Publication publication;
    private final RouterVersionRows versions;
    private final StoredRouters routers;
    private final ModelRows models;
    private final ModelPriceRows prices;
    private final ProfileRows profiles;
    private final CalibrationPrompts calibrationPrompts;
    private final Database database;

    PanacheSnapshots(
            Publication publication,
            RouterVersionRows versions,
            StoredRouters routers,
            ModelRows models,
            ModelPriceRows prices,
            ProfileRows profiles,
            CalibrationPrompts calibrationPrompts,
            Database database) {
        this.publication = publication;
        this.versions = versions;
        this.routers = routers;
        this.models = models;
        this.prices = prices;
        this.profiles = profiles;
        this.calibrationPrompts = calibrationPrompts;
        this.database = database;
    }

    @Override
    public long publishedVersion() {
        return publication.version();
    }

    @Override
    public Optional<Snapshot> load() {
        database.readAsOfNow();
        return versions.active().map(active -> {
            RouterVersion version = routers.of(active);
            return new Snapshot(
                    publication.version(),
                    database.now(),
                    version,
                    routable(version.number()),
                    calibrationPrompts.of(version));
        });
    }

    private List<RoutableModel> routable(long routerVersion) {
        List<ModelRow> rows = models.list("state <> ?1", ModelState.DELETED);
        Map<UUID, ModelPriceRow> inForce =
                prices.inForce(rows.stream().map(row -> row.id).toList());
        Map<UUID, ProfileRow> known = profiles.under(routerVersion);
        return rows.stream()
                .map(row -> routable(
                        row, Objects.requireNonNull(inForce.get(row.id)), Optional.ofNullable(known.get(row.id))))
                .toList();
    }

    private static RoutableModel routable(ModelRow model, ModelPriceRow price, Optional<ProfileRow> profile) {
        return new RoutableModel(
                model.name,
                new ModelEndpoint(model.providerModel, Objects.requireNonNullElse(model.endpoint, "")),
                model.traits(),
                price.toPrice(),
                model.state.routable(),
                profile.map(ProfileRow::toProfile).orElse(null));
    }
}
