package dev.uniroute.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.migrations.FreshDatabaseResource;
import dev.uniroute.v1.Decision;
import dev.uniroute.v1.ImportVotesRequest;
import dev.uniroute.v1.ImportVotesResponse;
import dev.uniroute.v1.Model;
import dev.uniroute.v1.Price;
import dev.uniroute.v1.Prompt;
import dev.uniroute.v1.Quality;
import dev.uniroute.v1.RegisterModelRequest;
import dev.uniroute.v1.RouterMethod;
import dev.uniroute.v1.RunState;
import dev.uniroute.v1.TrainRouterRequest;
import dev.uniroute.v1.TrainingRun;
import dev.uniroute.v1.Vote;
import dev.uniroute.v1.VoteOutcome;
import dev.uniroute.v1.ZeroRouterMethod;
import io.grpc.Status;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Votes in place of grades, from ImportVotes to a decision, on the running service. */
@QuarkusTest
@QuarkusTestResource(FreshDatabaseResource.class)
@QuarkusTestResource(ServiceResource.class)
@Timeout(180)
class VotesIT {
    private static final List<String> MODELS = List.of("voted-good", "voted-bad");
    private static final String PROMPT = "What is 17 times 23?";

    @ConfigProperty(name = "quarkus.grpc.server.test-port")
    int port;

    private final List<Prompt> prompts = Api.starterPrompts();
    private Api api;
    private long before;

    @BeforeEach
    void prepare() throws Exception {
        api = new Api(port).prepared();
        before = api.activeVersion().getNumber();
        MODELS.forEach(this::register);
    }

    @AfterEach
    void stop() {
        api.activate(before);
        api.close();
    }

    @Test
    void theModelThatIsPreferredIsRoutedTo() {
        ImportVotesRequest votes = votes("a", 60, VoteOutcome.VOTE_OUTCOME_FIRST);

        ImportVotesResponse first = api.training.importVotes(votes);
        ImportVotesResponse again = api.training.importVotes(votes);
        TrainingRun run = api.train(TrainRouterRequest.newBuilder()
                .setActivate(true)
                .setMethod(Api.kMeans(4).toBuilder().setQuality(Quality.QUALITY_VOTES))
                .build());

        assertThat(first.getStored()).isEqualTo(60);
        assertThat(again.getUnchanged()).isEqualTo(60);
        assertThat(run.getState()).as(run.getReason()).isEqualTo(RunState.RUN_STATE_SUCCEEDED);
        assertThat(api.activeVersion().getMethod().getQuality()).isEqualTo(Quality.QUALITY_VOTES);
        Decision decision = api.eventually(
                PROMPT,
                MODELS,
                it -> it.getRouterVersion() == run.getRouterVersion()
                        && it.getModel().getName().equals("voted-good"));
        assertThat(decision.getModel().getName()).isEqualTo("voted-good");
        assertThat(decision.getModel().getPredictedQuality()).isGreaterThan(0.5);
    }

    @Test
    void laterVotesCountAtOnce() {
        api.training.importVotes(votes("b", 5, VoteOutcome.VOTE_OUTCOME_FIRST));
        TrainingRun run = api.train(TrainRouterRequest.newBuilder()
                .setActivate(true)
                .setMethod(RouterMethod.newBuilder()
                        .setZeroRouter(ZeroRouterMethod.getDefaultInstance())
                        .setQuality(Quality.QUALITY_VOTES))
                .build());

        api.training.importVotes(votes("c", 170, VoteOutcome.VOTE_OUTCOME_SECOND));

        Decision decision = api.eventually(
                PROMPT,
                MODELS,
                it -> it.getRouterVersion() == run.getRouterVersion()
                        && it.getModel().getName().equals("voted-bad"));
        assertThat(decision.getModel().getName()).isEqualTo("voted-bad");
    }

    @Test
    void anUnknownModelOrPromptIsNamed() {
        Vote vote = votes("d", 1, VoteOutcome.VOTE_OUTCOME_TIE).getVotes(0);

        Failure model = Failure.of(() -> api.training.importVotes(ImportVotesRequest.newBuilder()
                .addVotes(vote.toBuilder().setSecondModel("nobody"))
                .build()));
        Failure prompt = Failure.of(() -> api.training.importVotes(ImportVotesRequest.newBuilder()
                .addVotes(vote.toBuilder().setPromptId("nothing"))
                .build()));
        Failure outcome = Failure.of(() -> api.training.importVotes(ImportVotesRequest.newBuilder()
                .addVotes(vote.toBuilder().clearOutcome())
                .build()));

        assertThat(model.code()).isEqualTo(Status.Code.NOT_FOUND);
        assertThat(model.field()).isEqualTo("votes[0].second_model");
        assertThat(prompt.reason()).isEqualTo("PROMPT_NOT_FOUND");
        assertThat(prompt.field()).isEqualTo("votes[0].prompt_id");
        assertThat(outcome.code()).isEqualTo(Status.Code.INVALID_ARGUMENT);
    }

    private void register(String name) {
        api.register(RegisterModelRequest.newBuilder()
                .setRequestId(name)
                .setEvaluationsUploaded(true)
                .setModel(Model.newBuilder()
                        .setName(name)
                        .setProviderModel(name)
                        .setPrice(Price.newBuilder().setUsdPerMtokInput(1).setUsdPerMtokOutput(2))));
    }

    /** The same outcome on each of the first n prompts. */
    private ImportVotesRequest votes(String series, int n, VoteOutcome outcome) {
        return ImportVotesRequest.newBuilder()
                .addAllVotes(IntStream.range(0, n)
                        .mapToObj(i -> Vote.newBuilder()
                                .setId(series + i)
                                .setPromptId(prompts.get(i).getId())
                                .setFirstModel("voted-good")
                                .setSecondModel("voted-bad")
                                .setOutcome(outcome)
                                .build())
                        .toList())
                .build();
    }
}
