package dev.uniroute.service.grpc;

import dev.uniroute.registry.catalog.Catalog;
import dev.uniroute.registry.catalog.Catalog.SimilarModel;
import dev.uniroute.registry.catalog.Model;
import dev.uniroute.registry.profiling.ClusterScore;
import dev.uniroute.registry.profiling.ClusterScores;
import dev.uniroute.registry.profiling.Profiles;
import dev.uniroute.registry.training.RouterVersions;
import dev.uniroute.routing.snapshot.Snapshot;
import dev.uniroute.service.grpc.check.Requests;
import dev.uniroute.service.grpc.error.ErrorReason;
import dev.uniroute.service.grpc.error.Errors;
import dev.uniroute.service.grpc.mapping.ProfileMessages;
import dev.uniroute.service.snapshot.Followers;
import dev.uniroute.v1.GetModelProfileRequest;
import dev.uniroute.v1.GetModelProfileResponse;
import dev.uniroute.v1.ListSimilarModelsRequest;
import dev.uniroute.v1.ListSimilarModelsResponse;
import jakarta.inject.Singleton;
import java.util.List;

/** The rpcs about models' profiles under the active router version. */
@Singleton
public final class ProfileRpcs {
    private static final int DEFAULT_SIMILAR = 10;

    private final Catalog catalog;
    private final RouterVersions versions;
    private final Profiles profiles;
    private final ClusterScores clusterScores;
    private final Followers followers;

    public ProfileRpcs(
            Catalog catalog,
            RouterVersions versions,
            Profiles profiles,
            ClusterScores clusterScores,
            Followers followers) {
        this.catalog = catalog;
        this.versions = versions;
        this.profiles = profiles;
        this.clusterScores = clusterScores;
        this.followers = followers;
    }

    GetModelProfileResponse get(GetModelProfileRequest request) {
        Model model = find(Requests.modelName("name", request.getName()));
        RouterVersions.Stored version = activeVersion();
        Profiles.Stored profile = profile(model, version.number());
        return GetModelProfileResponse.newBuilder()
                .setProfile(ProfileMessages.toProto(model.name(), version, profile, clusters(model, version.number())))
                .build();
    }

    /** The tenant's snapshot in force has the version at hand, if it is of that version already. */
    private List<ClusterScore> clusters(Model model, long version) {
        return followers
                .ofCaller()
                .current()
                .get()
                .map(Snapshot::routerVersion)
                .filter(inForce -> inForce.number() == version)
                .or(() -> versions.load(version))
                .map(loaded -> clusterScores.of(model.id(), loaded))
                .orElse(List.of());
    }

    ListSimilarModelsResponse similar(ListSimilarModelsRequest request) {
        Requests.check(request);
        Model model = find(request.getName());
        long version = activeVersion().number();
        profile(model, version);
        int limit = request.getLimit() == 0 ? DEFAULT_SIMILAR : request.getLimit();
        ListSimilarModelsResponse.Builder response = ListSimilarModelsResponse.newBuilder();
        for (SimilarModel similar : catalog.similar(model, version, limit)) {
            response.addModels(dev.uniroute.v1.SimilarModel.newBuilder()
                    .setName(similar.name())
                    .setDistance(similar.distance())
                    .setMeanScore(similar.meanScore()));
        }
        return response.build();
    }

    private Model find(String name) {
        return catalog.find(name).orElseThrow(() -> Errors.modelNotFound(name));
    }

    private RouterVersions.Stored activeVersion() {
        return versions.active().orElseThrow(Errors::noRouterVersion);
    }

    private Profiles.Stored profile(Model model, long version) {
        return profiles.find(model.id(), version)
                .orElseThrow(() -> Errors.notFound(
                        ErrorReason.PROFILE_NOT_FOUND,
                        model.name(),
                        model.name() + " has no profile under router version " + version + " yet"));
    }
}
