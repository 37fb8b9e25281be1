package dev.uniroute.cli.training;

import dev.uniroute.cli.Action;
import dev.uniroute.cli.ExitCode;
import dev.uniroute.cli.Session;
import dev.uniroute.v1.EvaluateRouterRequest;
import dev.uniroute.v1.EvaluateRouterResponse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "evaluate",
        description =
                "Compares a router version with the active one and with every single model, on stored evaluations. It"
                        + " calls no LLM.")
final class EvaluateRouter implements Action {

    @Parameters(paramLabel = "CANDIDATE", description = "The number of the version to judge.")
    private long candidate;

    @Option(
            names = "--against",
            paramLabel = "N",
            description = "The number of the version to compare it with. Default: the active one.")
    private long against;

    @Option(names = "--folds", paramLabel = "N", description = "Number of folds, 2 to 20. Default: 5.")
    private int folds;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the split into folds. Default: 0.")
    private long seed;

    @Override
    public int run(Session session) {
        EvaluateRouterResponse response = session.training()
                .evaluateRouter(EvaluateRouterRequest.newBuilder()
                        .setCandidate(candidate)
                        .setAgainst(against)
                        .setFolds(folds)
                        .setSeed(seed)
                        .build());
        session.console()
                .show(
                        response,
                        () -> EvaluationView.render(
                                response.getEvaluation(), session.console().palette()));
        return ExitCode.OK;
    }
}
