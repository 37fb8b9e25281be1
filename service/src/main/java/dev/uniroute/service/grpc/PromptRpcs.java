package dev.uniroute.service.grpc;

import dev.uniroute.registry.Page;
import dev.uniroute.registry.prompt.Prompt;
import dev.uniroute.registry.prompt.Prompts;
import dev.uniroute.registry.prompt.Prompts.ImportOutcome.Imported;
import dev.uniroute.service.grpc.check.Pages;
import dev.uniroute.service.grpc.check.PromptChecks;
import dev.uniroute.service.grpc.check.Requests;
import dev.uniroute.service.grpc.mapping.PromptMessages;
import dev.uniroute.service.grpc.mapping.Vocabulary;
import dev.uniroute.v1.ImportPromptsRequest;
import dev.uniroute.v1.ListPromptsRequest;
import dev.uniroute.v1.ListPromptsResponse;
import jakarta.inject.Singleton;
import java.util.List;

/** The rpcs about stored prompts. */
@Singleton
public final class PromptRpcs {
    private final Prompts prompts;
    private final PromptChecks checks;

    public PromptRpcs(Prompts prompts, Limits limits) {
        this.prompts = prompts;
        this.checks = new PromptChecks(limits);
    }

    /** Begins an import. */
    PromptImport startImport() {
        return new PromptImport(this::store);
    }

    ListPromptsResponse list(ListPromptsRequest request) {
        Requests.check(request);
        Pages pages = Pages.of(request);
        Prompts.Filter filter = new Prompts.Filter(
                Vocabulary.PROMPT_KIND.toDomain(request.getKind()).orElse(null), request.getTask());
        Page<Prompts.Stored> page = prompts.list(filter, pages.requested(request));
        return ListPromptsResponse.newBuilder()
                .addAllPrompts(
                        page.items().stream().map(PromptMessages::toProto).toList())
                .setNextPageToken(pages.next(page))
                .setTotalSize(prompts.count(filter))
                .build();
    }

    private Imported store(ImportPromptsRequest request) {
        checks.check(request);
        List<Prompt> batch =
                request.getPromptsList().stream().map(PromptMessages::toDomain).toList();
        return switch (prompts.store(batch)) {
            case Imported imported -> imported;
            case Prompts.ImportOutcome.Conflict conflict ->
                throw PromptImport.conflict(
                        batch.stream().map(Prompt::id).toList().indexOf(conflict.id()), conflict.id());
        };
    }
}
