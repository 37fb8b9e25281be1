package dev.uniroute.registry.postgres;

import dev.uniroute.registry.Page;
import dev.uniroute.registry.jdbc.StoredRouters;
import dev.uniroute.registry.training.RouterVersions;
import dev.uniroute.routing.clustering.Points;
import dev.uniroute.routing.codec.RouterCodec;
import dev.uniroute.routing.promptmap.AttributeMap;
import dev.uniroute.routing.promptmap.KernelFeatures;
import dev.uniroute.routing.promptmap.NearestCentroid;
import dev.uniroute.routing.promptmap.NearestPrompts;
import dev.uniroute.routing.promptmap.OneFeature;
import dev.uniroute.routing.promptmap.PromptMap;
import dev.uniroute.routing.promptmap.SoftCentroids;
import dev.uniroute.routing.promptmap.SoftmaxNetwork;
import dev.uniroute.routing.snapshot.RouterVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The router versions, in {@code router_version}, {@code centroid} and {@code router_activation}. */
@ApplicationScoped
@Transactional
public class PanacheRouterVersions implements RouterVersions {

    private final RouterVersionRows rows;
    private final StoredRouters routers;
    private final Centroids centroids;
    private final RouterActivationRows activations;
    private final RolloutRows rollouts;
    private final Publication publication;
    private final AuditTrail audit;
    private final Database database;

    PanacheRouterVersions(
            RouterVersionRows rows,
            StoredRouters routers,
            Centroids centroids,
            RouterActivationRows activations,
            RolloutRows rollouts,
            Publication publication,
            AuditTrail audit,
            Database database) {
        this.rows = rows;
        this.routers = routers;
        this.centroids = centroids;
        this.activations = activations;
        this.rollouts = rollouts;
        this.publication = publication;
        this.audit = audit;
        this.database = database;
    }

    @Override
    public long store(UUID trainingRun, Trained trained) {
        publication.lock();
        return rows.ofRun(trainingRun).map(RouterVersionRow::number).orElseGet(() -> storeNew(trainingRun, trained));
    }

    private long storeNew(UUID trainingRun, Trained trained) {
        byte[] parameters = RouterCodec.encode(trained.router());
        RouterVersionRow row = RouterVersionRow.of(trainingRun, trained, parameters, database.now());
        rows.persist(row);
        centroids(trained.router().promptMap()).ifPresent(points -> centroids.store(row.number(), points));
        return row.number();
    }

    private static Optional<Points> centroids(PromptMap map) {
        return switch (map) {
            case NearestCentroid hard -> Optional.of(hard.centroids());
            case SoftCentroids soft -> Optional.of(soft.centroids());
            case OneFeature one -> Optional.empty();
            case NearestPrompts prompts -> Optional.empty();
            case SoftmaxNetwork network -> Optional.empty();
            case KernelFeatures kernel -> Optional.of(kernel.clusters());
            case AttributeMap attributes -> Optional.empty();
        };
    }

    @Override
    public Optional<Stored> find(long number) {
        return rows.findByIdOptional(number).map(row -> toStored(List.of(row)).getFirst());
    }

    @Override
    public Optional<RouterVersion> load(long number) {
        return rows.findByIdOptional(number).map(row -> routers.of(number, row.embedder, row::parameters));
    }

    @Override
    public Optional<Stored> active() {
        return rows.active().map(row -> toStored(List.of(row)).getFirst());
    }

    @Override
    public Optional<Stored> triedOut() {
        return rollouts.inForce()
                .flatMap(rollout -> Optional.ofNullable(rollout.routerVersion))
                .flatMap(this::find);
    }

    @Override
    public Page<Stored> list(Page.Request page) {
        long before = page.after() == null ? Long.MAX_VALUE : Long.parseLong(page.after());
        List<Stored> versions = toStored(rows.list(before, page.size() + 1));
        return Pages.of(versions, page.size(), version -> Long.toString(version.number()));
    }

    private List<Stored> toStored(List<RouterVersionRow> versions) {
        Map<Long, Instant> activated = activations.newest(
                versions.stream().map(RouterVersionRow::number).toList());
        Optional<Long> active = rows.active().map(RouterVersionRow::number);
        return versions.stream()
                .map(row -> new Stored(
                        row.number(),
                        row.toDescription(),
                        row.createTime,
                        activated.get(row.number()),
                        active.equals(Optional.of(row.number()))))
                .toList();
    }

    @Override
    public void activate(long number) {
        publication.lock();
        if (rows.findById(number) == null) {
            throw new IllegalArgumentException("there is no router version " + number);
        }
        if (!rows.decides(number)) {
            Map<String, Long> before =
                    rows.active().map(row -> Map.of("number", row.number())).orElse(null);
            Instant now = database.now();
            audit.record("activeRouterVersion", before, Map.of("number", number));
            activations.persist(RouterActivationRow.of(number, now));
            rollouts.endOf(number, now);
            publication.publish();
        }
    }
}
