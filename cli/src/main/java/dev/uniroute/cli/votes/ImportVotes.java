package dev.uniroute.cli.votes;

import dev.uniroute.cli.Action;
import dev.uniroute.cli.ExitCode;
import dev.uniroute.cli.Session;
import dev.uniroute.cli.jsonl.Batch;
import dev.uniroute.cli.jsonl.JsonLines;
import dev.uniroute.cli.terminal.Figures;
import dev.uniroute.v1.ImportVotesRequest;
import dev.uniroute.v1.ImportVotesResponse;
import dev.uniroute.v1.Vote;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        description =
                "Stores votes. One line of the file is one uniroute.v1.Vote as JSON: {\"id\": ..., \"prompt_id\": ...,"
                        + " \"first_model\": ..., \"second_model\": ..., \"outcome\": \"VOTE_OUTCOME_FIRST\"}, or _SECOND, or _TIE."
                        + " Repeating an import changes nothing.")
final class ImportVotes implements Action {

    private static final int BATCH_SIZE = 5_000;

    @Parameters(paramLabel = "FILE", description = "JSON lines, .gz allowed; - reads standard input.")
    private String file = "";

    @Override
    public int run(Session session) throws IOException {
        ImportVotesResponse total = ImportVotesResponse.getDefaultInstance();
        try (JsonLines<Vote> lines = JsonLines.open(file, session.in(), Vote.getDefaultInstance())) {
            for (Batch<Vote> batch = lines.next(BATCH_SIZE); !batch.isEmpty(); batch = lines.next(BATCH_SIZE)) {
                total = sum(total, send(session, batch));
            }
        }
        ImportVotesResponse all = total;
        session.console().show(all, () -> describe(all));
        return ExitCode.OK;
    }

    private static ImportVotesResponse send(Session session, Batch<Vote> batch) {
        try {
            return session.training()
                    .importVotes(ImportVotesRequest.newBuilder()
                            .addAllVotes(batch.messages())
                            .build());
        } catch (StatusRuntimeException refusal) {
            throw batch.explain(refusal);
        }
    }

    private static ImportVotesResponse sum(ImportVotesResponse a, ImportVotesResponse b) {
        return ImportVotesResponse.newBuilder()
                .setStored(a.getStored() + b.getStored())
                .setUnchanged(a.getUnchanged() + b.getUnchanged())
                .build();
    }

    private static String describe(ImportVotesResponse response) {
        return "imported %s votes; %s were there already"
                .formatted(Figures.count(response.getStored()), Figures.count(response.getUnchanged()));
    }
}
