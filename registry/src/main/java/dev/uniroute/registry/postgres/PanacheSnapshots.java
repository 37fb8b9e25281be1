package dev.uniroute.registry.postgres;

import dev.uniroute.registry.catalog.ModelState;
import dev.uniroute.registry.publishing.Snapshots;
import dev.uniroute.registry.training.UnreadableRouterException;
import dev.uniroute.routing.model.ModelEndpoint;
import dev.uniroute.routing.model.RoutableModel;
import dev.uniroute.routing.snapshot.Rollout;
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

    private static final System.Logger LOG = System.getLogger(PanacheSnapshots.class.getName());

    private final Publication publication;
    private final RouterVersionRows versions;
    private final StoredRouters routers;
    private final ModelRows models;
    private final ModelPriceRows prices;
    private final ProfileRows profiles;
    private final CalibrationPrompts calibrationPrompts;
    private final RolloutRows rollouts;
    private final Database database;

    PanacheSnapshots(
            Publication publication,
            RouterVersionRows versions,
            StoredRouters routers,
            ModelRows models,
            ModelPriceRows prices,
            ProfileRows profiles,
            CalibrationPrompts calibrationPrompts,
            RolloutRows rollouts,
            Database database) {
        this.publication = publication;
        this.versions = versions;
        this.routers = routers;
        this.models = models;
        this.prices = prices;
        this.profiles = profiles;
        this.calibrationPrompts = calibrationPrompts;
        this.rollouts = rollouts;
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
            Optional<RolloutRow> rollout = rollouts.inForce();
            Snapshot snapshot = snapshot(routers.of(active), rollout.map(row -> row.modelId));
            return rollout.flatMap(row -> rollout(row, snapshot))
                    .map(snapshot::trying)
                    .orElse(snapshot);
        });
    }

    @Override
    public Optional<Snapshot> under(long routerVersion) {
        database.readAsOfNow();
        return versions.findByIdOptional(routerVersion).map(row -> snapshot(routers.of(row), Optional.empty()));
    }

    /** What is tried out costs nobody the snapshot: a version that this build cannot read is not tried out by it. */
    private Optional<Rollout> rollout(RolloutRow row, Snapshot active) {
        try {
            RouterVersion version = row.routerVersion == null
                    ? active.routerVersion()
                    : routers.of(versions.findById(row.routerVersion));
            return Optional.of(new Rollout(row.id(), row.mode, row.share, snapshot(version, Optional.empty())));
        } catch (UnreadableRouterException e) {
            LOG.log(System.Logger.Level.WARNING, "rollout {0} is left out: {1}", row.id(), e.getMessage());
            return Optional.empty();
        }
    }

    /** @param without a model that is not to be routed to, though its state allows it */
    private Snapshot snapshot(RouterVersion version, Optional<UUID> without) {
        return new Snapshot(
                publication.version(),
                database.now(),
                version,
                routable(version.number(), without),
                calibrationPrompts.of(version));
    }

    private List<RoutableModel> routable(long routerVersion, Optional<UUID> without) {
        List<ModelRow> rows = models.list("state <> ?1", ModelState.DELETED);
        Map<UUID, ModelPriceRow> inForce =
                prices.inForce(rows.stream().map(row -> row.id).toList());
        Map<UUID, ProfileRow> known = profiles.under(routerVersion);
        return rows.stream()
                .map(row -> routable(
                        row,
                        Objects.requireNonNull(inForce.get(row.id)),
                        Optional.ofNullable(known.get(row.id)),
                        row.state.routable() && !without.equals(Optional.of(row.id))))
                .toList();
    }

    private static RoutableModel routable(
            ModelRow model, ModelPriceRow price, Optional<ProfileRow> profile, boolean active) {
        return new RoutableModel(
                model.name,
                new ModelEndpoint(model.providerModel, Objects.requireNonNullElse(model.endpoint, "")),
                model.traits(),
                price.toPrice(),
                active,
                profile.map(ProfileRow::toProfile).orElse(null));
    }
}
