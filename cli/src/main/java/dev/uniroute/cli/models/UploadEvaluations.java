package dev.uniroute.cli.models;

import dev.uniroute.cli.Action;
import dev.uniroute.cli.ExitCode;
import dev.uniroute.cli.InputException;
import dev.uniroute.cli.Session;
import dev.uniroute.cli.jsonl.Batch;
import dev.uniroute.cli.jsonl.JsonLines;
import dev.uniroute.cli.terminal.Figures;
import dev.uniroute.v1.UploadEvaluationsRequest;
import dev.uniroute.v1.UploadEvaluationsResponse;
import dev.uniroute.v1.UploadedEvaluation;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "upload",
        description = "Stores scores of a model that was evaluated elsewhere. One line of the file is one uniroute.v1."
                + "UploadedEvaluation as JSON: {\"promptId\": \"...\", \"score\": 0.5}.")
final class UploadEvaluations implements Action {

    private static final int BATCH_SIZE = 5_000;

    @Parameters(index = "0", paramLabel = "NAME")
    private String name = "";

    @Parameters(index = "1", paramLabel = "FILE", description = "JSON lines, .gz allowed; - reads standard input.")
    private String file = "";

    @Option(names = "--complete", description = "These are the last: the profile becomes ACTIVE.")
    private boolean complete;

    @Override
    public int run(Session session) throws IOException {
        UploadEvaluationsResponse total = UploadEvaluationsResponse.getDefaultInstance();
        try (var lines = JsonLines.open(file, session.in(), UploadedEvaluation.getDefaultInstance())) {
            if (lines.atEnd()) {
                throw new InputException(file + " holds no evaluations");
            }
            while (!lines.atEnd()) {
                Batch<UploadedEvaluation> batch = lines.next(BATCH_SIZE);
                total = sum(total, upload(session, batch, complete && lines.atEnd()));
            }
        }
        UploadEvaluationsResponse result = total;
        session.console().show(result, () -> describe(result));
        return ExitCode.OK;
    }

    private UploadEvaluationsResponse upload(Session session, Batch<UploadedEvaluation> batch, boolean last) {
        try {
            return session.registry()
                    .uploadEvaluations(UploadEvaluationsRequest.newBuilder()
                            .setModel(name)
                            .addAllEvaluations(batch.messages())
                            .setComplete(last)
                            .build());
        } catch (StatusRuntimeException refusal) {
            throw batch.explain(refusal);
        }
    }

    private static UploadEvaluationsResponse sum(UploadEvaluationsResponse before, UploadEvaluationsResponse now) {
        return now.toBuilder()
                .setStored(before.getStored() + now.getStored())
                .setUnchanged(before.getUnchanged() + now.getUnchanged())
                .build();
    }

    private static String describe(UploadEvaluationsResponse result) {
        return "stored %s evaluations, %s were there already, %s are missing"
                .formatted(
                        Figures.count(result.getStored()),
                        Figures.count(result.getUnchanged()),
                        Figures.count(result.getMissing()));
    }
}
