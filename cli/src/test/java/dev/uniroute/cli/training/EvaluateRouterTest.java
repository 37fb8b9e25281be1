package dev.uniroute.cli.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.cli.Client;
import dev.uniroute.v1.ConstantFigures;
import dev.uniroute.v1.EvaluateRouterRequest;
import dev.uniroute.v1.EvaluateRouterResponse;
import dev.uniroute.v1.PairedDifference;
import dev.uniroute.v1.RouterEvaluation;
import dev.uniroute.v1.RouterFigures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EvaluateRouterTest {

    private static final RouterEvaluation EVALUATION = RouterEvaluation.newBuilder()
            .setCandidate(RouterFigures.newBuilder()
                    .setRouterVersion(3)
                    .setArea(0.66521)
                    .setQnc(0.452)
                    .setPeak(0.7123)
                    .setBestConstantDifference(difference(0.0121, 0.0083, 400)))
            .addConstants(ConstantFigures.newBuilder()
                    .setModel("large")
                    .setQuality(0.7)
                    .setCostUsd(0.0042)
                    .setCandidateDifference(difference(0.0121, 0.0083, 400)))
            .addConstants(ConstantFigures.newBuilder()
                    .setModel("small")
                    .setQuality(0.55)
                    .setCostUsd(0.001)
                    .setCandidateDifference(difference(-0.002, 0.01, 400)))
            .setBestConstant("large")
            .setPrompts(400)
            .setFolds(5)
            .build();

    @RegisterExtension
    final Client client = new Client();

    @Test
    void showsHowAVersionComparesWithTheActiveOneAndWithEveryModel() {
        answers(EVALUATION.toBuilder()
                .setAgainst(RouterFigures.newBuilder()
                        .setRouterVersion(2)
                        .setArea(0.655)
                        .setPeak(0.69)
                        .setBestConstantDifference(difference(-0.01, 0.02, 400)))
                .setAreaDifference(difference(0.0102, 0.0041, 5))
                .addLeftOutModels("new")
                .addCaveats("it has seen the grades")
                .build());

        assertThat(client.run("routers", "evaluate", "3").out()).isEqualTo("""
                        400 prompts that 2 models are graded on, 5 folds

                        router    area    QNC    peak  less large, at its cost
                             3  0.6652   45 %  0.7123  +0.0121 ± 0.0083
                             2  0.6550  never  0.6900  -0.0100 ± 0.0200
                        area of 3 less that of 2: +0.0102 ± 0.0041

                        model         quality     cost  router 3 less it, at its cost
                        large (best)   0.7000  $0.0042  +0.0121 ± 0.0083
                        small          0.5500   $0.001  -0.0020 ± 0.0100
                        left out, graded on too few of the same prompts: new
                        note: it has seen the grades
                        """);
    }

    @Test
    void showsAVersionAloneWhereThereIsNoOther() {
        answers(EVALUATION);

        assertThat(client.run("routers", "evaluate", "3").out())
                .contains("     3  0.6652  45 %  0.7123  +0.0121 ± 0.0083")
                .doesNotContain("area of");
    }

    @Test
    void mapsEveryOptionToTheRequest() {
        answers(EVALUATION);

        client.run("routers", "evaluate", "3", "--against", "1", "--folds", "10", "--seed", "7");

        assertThat(client.service().request(EvaluateRouterRequest.class))
                .isEqualTo(EvaluateRouterRequest.newBuilder()
                        .setCandidate(3)
                        .setAgainst(1)
                        .setFolds(10)
                        .setSeed(7)
                        .build());
    }

    @Test
    void printsTheResponseAsJson() {
        answers(EVALUATION);

        assertThat(client.run("routers", "evaluate", "3", "--json").out())
                .contains("\"evaluation\"")
                .contains("0.66521");
    }

    private void answers(RouterEvaluation evaluation) {
        client.service()
                .answers(
                        EvaluateRouterRequest.class,
                        EvaluateRouterResponse.newBuilder()
                                .setEvaluation(evaluation)
                                .build());
    }

    private static PairedDifference difference(double mean, double standardError, int pairs) {
        return PairedDifference.newBuilder()
                .setMean(mean)
                .setStandardError(standardError)
                .setPairs(pairs)
                .build();
    }
}
