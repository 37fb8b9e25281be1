package dev.uniroute.cli.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.cli.Client;
import dev.uniroute.v1.Capability;
import dev.uniroute.v1.ClusterScore;
import dev.uniroute.v1.DeleteModelRequest;
import dev.uniroute.v1.DeleteModelResponse;
import dev.uniroute.v1.FeatureKind;
import dev.uniroute.v1.FeatureProfile;
import dev.uniroute.v1.GetModelProfileRequest;
import dev.uniroute.v1.GetModelProfileResponse;
import dev.uniroute.v1.GetModelRequest;
import dev.uniroute.v1.GetModelResponse;
import dev.uniroute.v1.Interval;
import dev.uniroute.v1.ListModelsRequest;
import dev.uniroute.v1.ListModelsResponse;
import dev.uniroute.v1.ListSimilarModelsRequest;
import dev.uniroute.v1.ListSimilarModelsResponse;
import dev.uniroute.v1.Model;
import dev.uniroute.v1.ModelProfile;
import dev.uniroute.v1.ModelState;
import dev.uniroute.v1.Price;
import dev.uniroute.v1.ProfileState;
import dev.uniroute.v1.ProfilingRun;
import dev.uniroute.v1.RunState;
import dev.uniroute.v1.SimilarModel;
import io.grpc.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ModelsCommandTest {

    private static final Model SMALL = Model.newBuilder()
            .setName("small")
            .setProviderModel("vendor/small")
            .setEndpoint("http://host:1")
            .setState(ModelState.MODEL_STATE_ACTIVE)
            .setPrice(Price.newBuilder().setUsdPerMtokInput(0.15).setUsdPerMtokOutput(0.6))
            .setContextTokens(128_000)
            .addCapabilities(Capability.CAPABILITY_JSON)
            .putLabels("tier", "low")
            .build();
    private static final ModelProfile PROFILE = ModelProfile.newBuilder()
            .setFeatureKind(FeatureKind.FEATURE_KIND_CLUSTER)
            .setModel("small")
            .setRouterVersion(2)
            .setState(ProfileState.PROFILE_STATE_PROVISIONAL)
            .setMeanScore(0.625)
            .setEvaluations(40)
            .addFeatures(FeatureProfile.newBuilder()
                    .setLoss(0.25)
                    .setStandardError(0.07)
                    .setEvaluations(40)
                    .setOutputTokens(151.4))
            .addFeatures(FeatureProfile.newBuilder().setLoss(0.375).setStandardError(0.2))
            .build();

    @RegisterExtension
    final Client client = new Client();

    @Test
    void listsTheModelsOfAllPages() {
        client.service()
                .answersBy(
                        ListModelsRequest.class,
                        request -> request.getPageToken().isEmpty()
                                ? ListModelsResponse.newBuilder()
                                        .addModels(SMALL)
                                        .setNextPageToken("2")
                                        .build()
                                : ListModelsResponse.newBuilder()
                                        .addModels(Model.newBuilder()
                                                .setName("uploaded")
                                                .setState(ModelState.MODEL_STATE_PROFILING))
                                        .build());

        var result = client.run("models", "list");

        assertThat(result.out()).isEqualTo("""
                        model     state      in $/Mtok  out $/Mtok  $/call  context  labels
                        small     ACTIVE          0.15         0.6       0  128,000  tier=low
                        uploaded  PROFILING          0           0       0
                        """);
    }

    @Test
    void filtersTheList() {
        client.service().answers(ListModelsRequest.class, ListModelsResponse.getDefaultInstance());

        var result =
                client.run("models", "list", "--state", "active,paused", "--label", "tier=low", "--contains", "gpt");

        assertThat(result.out()).isEqualTo("no models\n");
        assertThat(client.service().request(ListModelsRequest.class))
                .isEqualTo(ListModelsRequest.newBuilder()
                        .addStates(ModelState.MODEL_STATE_ACTIVE)
                        .addStates(ModelState.MODEL_STATE_PAUSED)
                        .putLabels("tier", "low")
                        .setNameContains("gpt")
                        .build());
    }

    @Test
    void showsWhatAModelWasGradedByClusterAndItsFeaturesOnDemand() {
        ModelProfile profile = PROFILE.toBuilder()
                .setFeatureKind(FeatureKind.FEATURE_KIND_DIRECTION)
                .addClusters(ClusterScore.newBuilder()
                        .setCluster(3)
                        .addTasks("sums")
                        .addTasks("code")
                        .setEvaluations(40)
                        .setMeanScore(0.625)
                        .setMeanScoreInterval(Interval.newBuilder().setLow(0.5).setHigh(0.75))
                        .setMeanOutputTokens(151.4))
                .build();
        client.service()
                .answers(
                        GetModelRequest.class,
                        GetModelResponse.newBuilder().setModel(SMALL).build())
                .answers(
                        GetModelProfileRequest.class,
                        GetModelProfileResponse.newBuilder().setProfile(profile).build());

        String clusters = """
                        profile under router 2: PROVISIONAL, mean score 0.63 over 40 evaluations
                        cluster  prompts of  evaluations  score       95 %  output tokens
                              3  sums, code           40   0.63  0.50-0.75            151
                        """;
        assertThat(client.run("models", "show", "small").out()).endsWith(clusters);
        assertThat(client.run("models", "profile", "small").out())
                .startsWith(clusters)
                .endsWith("""

                        feature  coefficient  std. error  evaluations  output tokens
                              0         0.25        0.07           40            151
                              1        0.375         0.2    none here              0
                        """);
    }

    @Test
    void showsAModelWithItsRunAndProfile() {
        client.service()
                .answers(
                        GetModelRequest.class,
                        GetModelResponse.newBuilder()
                                .setModel(SMALL)
                                .setRun(ProfilingRun.newBuilder().setId("run-1").setState(RunState.RUN_STATE_RUNNING))
                                .build())
                .answers(
                        GetModelProfileRequest.class,
                        GetModelProfileResponse.newBuilder().setProfile(PROFILE).build());

        var result = client.run("models", "show", "small");

        assertThat(result.out()).startsWith("""
                        small
                          state    ACTIVE
                          price    $0.15 in, $0.60 out per million tokens
                          calls    vendor/small at http://host:1
                          context  128,000 tokens
                          can      JSON
                          labels   tier=low

                        run run-1
                        """).endsWith("""
                        profile under router 2: PROVISIONAL, mean score 0.63 over 40 evaluations
                        cluster  quality  std. error  evaluations  output tokens
                              0     0.75        0.07           40            151
                              1     0.63        0.20    none here              0
                        """);
    }

    @Test
    void showsAModelThatHasNoProfileYet() {
        client.service()
                .answers(
                        GetModelRequest.class,
                        GetModelResponse.newBuilder().setModel(SMALL).build())
                .fails(GetModelProfileRequest.class, Status.NOT_FOUND.asRuntimeException());

        var result = client.run("models", "show", "small");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).endsWith("no profile yet\n");
    }

    @Test
    void printsAProfileAsJson() {
        client.service()
                .answers(
                        GetModelProfileRequest.class,
                        GetModelProfileResponse.newBuilder().setProfile(PROFILE).build());

        assertThat(client.run("models", "profile", "small", "--json").out()).contains("\"evaluations\": 40");
    }

    @Test
    void listsSimilarModels() {
        client.service()
                .answers(
                        ListSimilarModelsRequest.class,
                        ListSimilarModelsResponse.newBuilder()
                                .addModels(SimilarModel.newBuilder()
                                        .setName("twin")
                                        .setDistance(0.0314)
                                        .setMeanScore(0.7))
                                .build());

        var result = client.run("models", "similar", "small", "--limit", "3");

        assertThat(result.out()).isEqualTo("""
                        model  distance  mean score
                        twin      0.031        0.70
                        """);
        assertThat(client.service().request(ListSimilarModelsRequest.class).getLimit())
                .isEqualTo(3);
    }

    @Test
    void deletesAModel() {
        client.service()
                .answers(
                        DeleteModelRequest.class,
                        DeleteModelResponse.newBuilder().setModel(SMALL).build());

        assertThat(client.run("models", "delete", "small").out()).isEqualTo("deleted small\n");
        assertThat(client.service().request(DeleteModelRequest.class).getName()).isEqualTo("small");
    }
}
