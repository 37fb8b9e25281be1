package dev.uniroute.registry.memory;

import dev.uniroute.registry.Page;
import dev.uniroute.registry.memory.Tables.StoredVersion;
import dev.uniroute.registry.rollout.RolloutPlan.Subject;
import dev.uniroute.registry.training.RouterVersions;
import dev.uniroute.routing.snapshot.RouterVersion;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The router versions in memory. */
public final class InMemoryRouterVersions implements RouterVersions {

    private final Tables tables;

    InMemoryRouterVersions(Tables tables) {
        this.tables = tables;
    }

    @Override
    public long store(UUID trainingRun, Trained trained) {
        synchronized (tables) {
            Optional<StoredVersion> earlier = tables.versions.stream()
                    .filter(version -> version.trainingRun().equals(trainingRun))
                    .findFirst();
            if (earlier.isPresent()) {
                return earlier.get().number();
            }
            long number = tables.versions.size() + 1L;
            tables.versions.add(new StoredVersion(number, trainingRun, trained, tables.now(), null));
            return number;
        }
    }

    @Override
    public Optional<Stored> find(long number) {
        synchronized (tables) {
            return tables.versions.stream()
                    .filter(version -> version.number() == number)
                    .findFirst()
                    .map(this::toStored);
        }
    }

    @Override
    public Optional<RouterVersion> load(long number) {
        synchronized (tables) {
            return tables.versions.stream()
                    .filter(version -> version.number() == number)
                    .findFirst()
                    .map(StoredVersion::routerVersion);
        }
    }

    @Override
    public Optional<Stored> active() {
        synchronized (tables) {
            return tables.active().map(this::toStored);
        }
    }

    @Override
    public Optional<Stored> triedOut() {
        synchronized (tables) {
            return tables.rollout != null && tables.rollout.plan().subject() instanceof Subject.OfVersion(long number)
                    ? find(number)
                    : Optional.empty();
        }
    }

    @Override
    public Page<Stored> list(Page.Request page) {
        synchronized (tables) {
            List<Stored> newestFirst =
                    tables.versions.reversed().stream().map(this::toStored).toList();
            return Cut.page(newestFirst, page, version -> Long.toString(version.number()));
        }
    }

    @Override
    public void activate(long number) {
        synchronized (tables) {
            if (number < 1 || number > tables.versions.size()) {
                throw new IllegalArgumentException("there is no router version " + number);
            }
            if (!tables.decides(number)) {
                tables.versions.set(
                        (int) number - 1, tables.versions.get((int) number - 1).activated(tables.now()));
                tables.activate(number);
                tables.publish();
            }
        }
    }

    private Stored toStored(StoredVersion version) {
        return new Stored(
                version.number(),
                version.trained().description(),
                version.createTime(),
                version.activateTime(),
                tables.decides(version.number()));
    }
}
