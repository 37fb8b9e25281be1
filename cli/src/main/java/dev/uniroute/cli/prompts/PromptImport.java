package dev.uniroute.cli.prompts;

import dev.uniroute.cli.Session;
import dev.uniroute.cli.jsonl.Batch;
import dev.uniroute.cli.jsonl.JsonLines;
import dev.uniroute.cli.terminal.Figures;
import dev.uniroute.starter.StarterPrompts;
import dev.uniroute.v1.ImportPromptsRequest;
import dev.uniroute.v1.ImportPromptsResponse;
import dev.uniroute.v1.Prompt;
import dev.uniroute.v1.TrainingServiceGrpc;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCalls;
import java.io.IOException;

/**
 * Sends prompts to the service in batches.
 *
 * <p>Each batch is a client stream of its own that holds one message. So every answer is about lines that are known: an
 * error names the line, and what is reported as stored is stored.
 */
public final class PromptImport {

    private static final int BATCH_SIZE = 500;

    private final Session session;

    public PromptImport(Session session) {
        this.session = session;
    }

    /** The prompts that the project ships. */
    public static JsonLines<Prompt> starterPrompts() {
        return JsonLines.read("starter prompts", StarterPrompts.open(), Prompt.getDefaultInstance());
    }

    /** Sends all; the sum of the answers. */
    public ImportPromptsResponse run(JsonLines<Prompt> lines) throws IOException {
        ImportPromptsResponse total = ImportPromptsResponse.getDefaultInstance();
        for (Batch<Prompt> batch = lines.next(BATCH_SIZE); !batch.isEmpty(); batch = lines.next(BATCH_SIZE)) {
            total = sum(total, send(batch));
            if (!lines.atEnd()) {
                session.console().line("so far " + describe(total));
            }
        }
        return total;
    }

    /** What an import did, for a person. */
    public static String describe(ImportPromptsResponse response) {
        return "imported %s training and %s representative prompts; %s were there already"
                .formatted(
                        Figures.count(response.getTrainingPrompts()),
                        Figures.count(response.getRepresentativePrompts()),
                        Figures.count(response.getUnchanged()));
    }

    private ImportPromptsResponse send(Batch<Prompt> batch) {
        ImportPromptsRequest request = ImportPromptsRequest.newBuilder()
                .addAllPrompts(batch.messages())
                .build();
        var stub = session.training();
        try {
            // A client stream of one message is a unary call on the wire.
            return ClientCalls.blockingUnaryCall(
                    stub.getChannel(), TrainingServiceGrpc.getImportPromptsMethod(), stub.getCallOptions(), request);
        } catch (StatusRuntimeException refusal) {
            throw batch.explain(refusal);
        }
    }

    private static ImportPromptsResponse sum(ImportPromptsResponse a, ImportPromptsResponse b) {
        return ImportPromptsResponse.newBuilder()
                .setTrainingPrompts(a.getTrainingPrompts() + b.getTrainingPrompts())
                .setRepresentativePrompts(a.getRepresentativePrompts() + b.getRepresentativePrompts())
                .setUnchanged(a.getUnchanged() + b.getUnchanged())
                .build();
    }
}
