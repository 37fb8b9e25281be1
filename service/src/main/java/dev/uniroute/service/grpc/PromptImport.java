package dev.uniroute.service.grpc;

import dev.uniroute.registry.prompt.Prompts.ImportOutcome.Imported;
import dev.uniroute.service.grpc.call.Conversation;
import dev.uniroute.service.grpc.error.ApiError;
import dev.uniroute.service.grpc.error.ApiException;
import dev.uniroute.service.grpc.error.ErrorReason;
import dev.uniroute.v1.ImportPromptsRequest;
import dev.uniroute.v1.ImportPromptsResponse;
import io.grpc.stub.StreamObserver;
import java.util.function.Function;

/**
 * One import: message after message is stored, all of it or nothing. An error names the message that it is about by its
 * place in the stream, from 0; those before it are stored.
 */
final class PromptImport implements Conversation<ImportPromptsRequest, ImportPromptsResponse> {
    private final Function<ImportPromptsRequest, Imported> store;
    private Imported total = new Imported(0, 0, 0);
    private int messages;

    PromptImport(Function<ImportPromptsRequest, Imported> store) {
        this.store = store;
    }

    static ApiException conflict(int index, String id) {
        return ApiError.of(ErrorReason.PROMPT_EXISTS, "another prompt is stored with the id " + id)
                .with("field", "prompts[" + index + "].id")
                .with("resource", id)
                .asException();
    }

    @Override
    public void message(ImportPromptsRequest request, StreamObserver<ImportPromptsResponse> answers) {
        Imported stored;
        try {
            stored = store.apply(request);
        } catch (ApiException e) {
            throw located(e.error()).asException();
        }
        total = new Imported(
                total.training() + stored.training(),
                total.representative() + stored.representative(),
                total.unchanged() + stored.unchanged());
        messages++;
    }

    @Override
    public void end(StreamObserver<ImportPromptsResponse> answers) {
        answers.onNext(ImportPromptsResponse.newBuilder()
                .setTrainingPrompts(total.training())
                .setRepresentativePrompts(total.representative())
                .setUnchanged(total.unchanged())
                .build());
    }

    private ApiError located(ApiError error) {
        String message = "message " + messages + ": " + error.message();
        return new ApiError(error.reason(), message, error.metadata(), error.violations())
                .with("message_index", messages);
    }
}
