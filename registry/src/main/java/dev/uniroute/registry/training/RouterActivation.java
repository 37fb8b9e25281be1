package dev.uniroute.registry.training;

import dev.uniroute.registry.catalog.Catalog;
import dev.uniroute.registry.catalog.Model;
import dev.uniroute.registry.catalog.ModelState;
import dev.uniroute.registry.profiling.Profiler;
import dev.uniroute.routing.profile.VoteEstimator;
import dev.uniroute.routing.snapshot.RouterVersion;
import java.util.List;
import java.util.Optional;

/**
 * Makes a router version the one that decides, or again the one before: first every model gets its profile under it,
 * from stored evaluations, then one row switches. Models that are being evaluated meanwhile are computed once more after
 * the switch, since their last answers may have been published under the version before.
 */
public final class RouterActivation {
    private final RouterVersions versions;
    private final Catalog catalog;
    private final Profiler profiler;

    public RouterActivation(RouterVersions versions, Catalog catalog, Profiler profiler) {
        this.versions = versions;
        this.catalog = catalog;
        this.profiler = profiler;
    }

    /**
     * Activates the version with this number; the active version, or empty if there is none with this number.
     *
     * @throws UnreadableRouterException if this build cannot read it: what decides stays as it is
     */
    public Optional<RouterVersions.Stored> activate(long number) throws InterruptedException {
        Optional<RouterVersion> found = versions.load(number);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        RouterVersion version = found.get();
        List<Model> models = profile(version);
        versions.activate(number);
        for (Model model : models) {
            if (model.state() == ModelState.PROFILING) {
                Optional<Model> now = catalog.find(model.name());
                if (now.isPresent()) {
                    profiler.publish(now.get(), version);
                }
            }
        }
        return versions.find(number);
    }

    /** Votes came: if the active version goes by votes, every model's profile is computed anew, for a vote tells of all of them. */
    public void profileByVotes() throws InterruptedException {
        Optional<RouterVersion> active = versions.active().flatMap(version -> versions.load(version.number()));
        if (active.isPresent() && active.get().router().estimator() instanceof VoteEstimator) {
            profile(active.get());
        }
    }

    /** Computes every model's profile under a version, whether it is active or not; the models. */
    public List<Model> profile(RouterVersion version) throws InterruptedException {
        List<Model> models = catalog.all(Catalog.Filter.ALL);
        for (Model model : models) {
            profiler.publish(model, version);
        }
        return models;
    }
}
