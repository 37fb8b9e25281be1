package dev.uniroute.cli.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.cli.Client;
import dev.uniroute.v1.Candidate;
import dev.uniroute.v1.Capability;
import dev.uniroute.v1.Constraints;
import dev.uniroute.v1.Decision;
import dev.uniroute.v1.DecisionStatus;
import dev.uniroute.v1.Exclusion;
import dev.uniroute.v1.Explanation;
import dev.uniroute.v1.FeatureWeight;
import dev.uniroute.v1.Interval;
import dev.uniroute.v1.ListSimilarPromptsRequest;
import dev.uniroute.v1.ListSimilarPromptsResponse;
import dev.uniroute.v1.Policy;
import dev.uniroute.v1.ProfileState;
import dev.uniroute.v1.Prompt;
import dev.uniroute.v1.PromptScore;
import dev.uniroute.v1.RouteRequest;
import dev.uniroute.v1.RouteResponse;
import dev.uniroute.v1.RoutedModel;
import dev.uniroute.v1.SimilarPrompt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class RouteCommandTest {

    private static final RoutedModel SMALL = model("small", 0.86, 0.000213);
    private static final RoutedModel LARGE = model("large", 0.93, 0.0125);
    private static final Decision DECISION = Decision.newBuilder()
            .setDecisionId("d-1")
            .setStatus(DecisionStatus.DECISION_STATUS_ROUTED)
            .setModel(SMALL)
            .addFallbacks(LARGE)
            .setRouterVersion(3)
            .setSnapshotVersion(128)
            .setLambda(10)
            .setInputTokens(34)
            .build();

    @RegisterExtension
    final Client client = new Client();

    @Test
    void answersWithTheModelAndWhatToExpectOfIt() {
        decides(DECISION);

        var result = client.run("route", "What is 2 + 2?");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).isEqualTo("""
                        small
                          why      smallest expected loss + 10 x cost: a point of quality (0.01) is worth $0.001
                          quality  0.86 expected (95 %: 0.81-0.91)
                          cost     $0.000213 for 34 input tokens and the output it is expected to write
                          call     vendor/small at http://host:1
                          else     large (0.93, $0.0125)
                          by       router 3, snapshot 128, decision d-1
                        """);
    }

    @Test
    void asksForNothingButTheDecisionByDefault() {
        decides(DECISION);

        client.run("route", "hello");

        assertThat(client.service().request(RouteRequest.class))
                .isEqualTo(RouteRequest.newBuilder().setPrompt("hello").build());
    }

    @Test
    void mapsEveryOptionToTheRequest() {
        decides(DECISION);

        client.run(
                "route",
                "hello",
                "--lambda",
                "2.5",
                "--default-model",
                "large",
                "--guard-margin",
                "0",
                "--allow",
                "a,b",
                "--deny",
                "c",
                "--label",
                "tier=low",
                "--capability",
                "json,TOOLS",
                "--max-cost",
                "0.01",
                "--output-tokens",
                "500",
                "--fallbacks",
                "0",
                "--input-tokens",
                "7",
                "--explain");

        assertThat(client.service().request(RouteRequest.class))
                .isEqualTo(RouteRequest.newBuilder()
                        .setPrompt("hello")
                        .setPolicy(Policy.newBuilder()
                                .setLambda(2.5)
                                .setDefaultModel("large")
                                .setGuardMargin(0))
                        .setConstraints(Constraints.newBuilder()
                                .addAllowModels("a")
                                .addAllowModels("b")
                                .addDenyModels("c")
                                .putLabels("tier", "low")
                                .addCapabilities(Capability.CAPABILITY_JSON)
                                .addCapabilities(Capability.CAPABILITY_TOOLS)
                                .setMaxCostUsd(0.01)
                                .setOutputTokens(500))
                        .setMaxFallbacks(0)
                        .setInputTokens(7)
                        .setExplain(true)
                        .build());
    }

    @Test
    void sendsABudgetOrAFloorInPlaceOfLambda() {
        decides(DECISION);

        client.run("route", "hello", "--budget", "0.002");
        client.run("route", "hello", "--quality-floor", "0");

        assertThat(client.service().requests(RouteRequest.class))
                .extracting(request -> request.getPolicy())
                .containsExactly(
                        Policy.newBuilder().setBudgetUsd(0.002).build(),
                        Policy.newBuilder().setQualityFloor(0).build());
    }

    @Test
    void refusesTwoTradeOffs() {
        var result = client.run("route", "hello", "--lambda", "1", "--budget", "2");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).startsWith("error: --lambda=N, --budget=USD are mutually exclusive");
    }

    @Test
    void readsThePromptFromStandardInput() {
        decides(DECISION);

        client.withInput("from a pipe\n").run("route", "-");

        assertThat(client.service().request(RouteRequest.class).getPrompt()).isEqualTo("from a pipe\n");
    }

    @Test
    void readsThePromptFromAFile(@TempDir Path folder) throws IOException {
        decides(DECISION);
        Path file = Files.writeString(folder.resolve("prompt.txt"), "übung");

        client.run("route", "--file", file.toString());

        assertThat(client.service().request(RouteRequest.class).getPrompt()).isEqualTo("übung");
    }

    @Test
    void refusesNoPromptAndTwoPrompts() {
        assertThat(client.run("route").exitCode()).isEqualTo(2);
        assertThat(client.run("route", "hello", "--file", "x").err())
                .isEqualTo("error: give either a PROMPT or --file FILE\n");
    }

    @Test
    void saysWhyTheStatusIsNotRouted() {
        decides(DECISION.toBuilder()
                .setStatus(DecisionStatus.DECISION_STATUS_DEGRADED)
                .setStatusReason("no model reaches quality 0.99")
                .build());

        var result = client.run("route", "hello");

        assertThat(result.lines().getFirst()).isEqualTo("small  DEGRADED: no model reaches quality 0.99");
    }

    @Test
    void explainsEveryCandidate() {
        decides(DECISION.toBuilder()
                .setExplanation(Explanation.newBuilder()
                        .setCluster(4)
                        .addCandidates(candidate(SMALL).setScore(0.14213).setEvaluations(36))
                        .addCandidates(candidate(LARGE).setScore(0.195).setEvaluations(36))
                        .addCandidates(Candidate.newBuilder()
                                .setModel(RoutedModel.newBuilder().setName("new"))
                                .setExclusion(Exclusion.EXCLUSION_NO_PROFILE)))
                .build());

        var result = client.run("route", "hello", "--explain");

        assertThat(result.out()).endsWith("""

                        the prompt is of cluster 4: what a model was graded there is in ./uniroute models show MODEL
                        rank  model  quality  95 %            cost   score  evaluations  profile  excluded because
                           1  small     0.86  0.81-0.91  $0.000213  0.1421           36  ACTIVE
                           2  large     0.93  0.88-0.98    $0.0125  0.1950           36  ACTIVE
                              new                                                                 NO_PROFILE
                        """);
    }

    @Test
    void showsThePromptsMostLikeItWithWhatModelsScored() {
        decides(DECISION.toBuilder()
                .setExplanation(Explanation.newBuilder()
                        .addFeatures(FeatureWeight.newBuilder().setFeature(7).setWeight(0.5))
                        .addFeatures(FeatureWeight.newBuilder().setFeature(9).setWeight(0.5))
                        .addCandidates(candidate(SMALL).setScore(0.142)))
                .build());
        client.service()
                .answers(
                        ListSimilarPromptsRequest.class,
                        ListSimilarPromptsResponse.newBuilder()
                                .addPrompts(SimilarPrompt.newBuilder()
                                        .setPrompt(Prompt.newBuilder()
                                                .setId("sums/7")
                                                .setText("What is 2 + 3?"))
                                        .setDistance(0.25)
                                        .addScores(PromptScore.newBuilder()
                                                .setModel("small")
                                                .setScore(1)))
                                .build());

        var result = client.run("route", "What is 2 + 2?", "--explain");

        assertThat(client.service().request(ListSimilarPromptsRequest.class).getText())
                .isEqualTo("What is 2 + 2?");
        assertThat(result.out())
                .contains("the prompt is judged by the 2 representative prompts nearest to it")
                .endsWith("""

                        most like it, of the representative prompts, with what models scored:
                        distance  id      text            small
                           0.250  sums/7  What is 2 + 3?   1.00
                        """);
    }

    @Test
    void explainsTheGuard() {
        decides(DECISION.toBuilder()
                .setModel(LARGE)
                .setStatus(DecisionStatus.DECISION_STATUS_DEFAULTED)
                .setStatusReason("small would gain 0.0530 over the default model large, but not beyond 0.0600")
                .setExplanation(Explanation.newBuilder()
                        .setCluster(4)
                        .setDefaultModel("large")
                        .setGuardMargin(0.5)
                        .addCandidates(candidate(LARGE).setScore(0.195).setEvaluations(36))
                        .addCandidates(candidate(SMALL)
                                .setScore(0.202)
                                .setGuardPenalty(0.06)
                                .setEvaluations(36)))
                .build());

        var result = client.run("route", "hello", "--explain");

        assertThat(result.out())
                .startsWith("large  DEFAULTED: small would gain 0.0530 over the default model large")
                .contains("why      it is the default model")
                .endsWith("""

                        the prompt is of cluster 4: what a model was graded there is in ./uniroute models show MODEL
                        large is left only for a gain beyond 0.5 standard errors of it: the penalty of the others
                        rank  model  quality  95 %            cost  penalty   score  evaluations  profile
                           1  large     0.93  0.88-0.98    $0.0125   0.0000  0.1950           36  ACTIVE
                           2  small     0.86  0.81-0.91  $0.000213   0.0600  0.2020           36  ACTIVE
                        """);
    }

    @Test
    void explainsAMixThatKeepsABudget() {
        decides(DECISION.toBuilder()
                .setExplanation(Explanation.newBuilder()
                        .addFeatures(FeatureWeight.newBuilder().setFeature(0).setWeight(1))
                        .addCandidates(candidate(SMALL).setScore(0.142).setShare(0.75))
                        .addCandidates(candidate(LARGE).setScore(0.195).setShare(0.25)))
                .build());

        var result = client.run("route", "hello", "--explain");

        assertThat(result.out())
                .contains("why      its turn: 75 % of all prompts go to it to keep the budget")
                .endsWith("""
                        rank  model  quality  95 %            cost   score  share  evaluations  profile
                           1  small     0.86  0.81-0.91  $0.000213  0.1420   75 %            0  ACTIVE
                           2  large     0.93  0.88-0.98    $0.0125  0.1950   25 %            0  ACTIVE
                        """);
    }

    @Test
    void printsTheResponseAsJson() {
        decides(DECISION);

        var result = client.run("route", "hello", "--json");

        assertThat(result.out())
                .startsWith(
                        "{\n  \"decision\": {\n    \"decisionId\": \"d-1\",\n    \"status\": \"DECISION_STATUS_ROUTED\"");
    }

    private void decides(Decision decision) {
        client.service()
                .answers(
                        RouteRequest.class,
                        RouteResponse.newBuilder().setDecision(decision).build());
    }

    private static RoutedModel model(String name, double quality, double costUsd) {
        return RoutedModel.newBuilder()
                .setName(name)
                .setProviderModel("vendor/" + name)
                .setEndpoint("http://host:1")
                .setPredictedQuality(quality)
                .setQualityInterval(Interval.newBuilder().setLow(quality - 0.05).setHigh(quality + 0.05))
                .setPredictedCostUsd(costUsd)
                .build();
    }

    private static Candidate.Builder candidate(RoutedModel model) {
        return Candidate.newBuilder().setModel(model).setProfileState(ProfileState.PROFILE_STATE_ACTIVE);
    }
}
