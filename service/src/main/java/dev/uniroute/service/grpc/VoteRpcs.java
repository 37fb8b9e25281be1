package dev.uniroute.service.grpc;

import dev.uniroute.registry.catalog.Catalog;
import dev.uniroute.registry.catalog.Model;
import dev.uniroute.registry.training.RouterActivation;
import dev.uniroute.registry.vote.Vote;
import dev.uniroute.registry.vote.Votes;
import dev.uniroute.registry.vote.Votes.ImportOutcome;
import dev.uniroute.service.grpc.check.VoteChecks;
import dev.uniroute.service.grpc.error.ApiError;
import dev.uniroute.service.grpc.error.ApiException;
import dev.uniroute.service.grpc.error.ErrorReason;
import dev.uniroute.service.grpc.mapping.Vocabulary;
import dev.uniroute.v1.ImportVotesRequest;
import dev.uniroute.v1.ImportVotesResponse;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The rpc about votes. */
@Singleton
public final class VoteRpcs {
    private final Catalog catalog;
    private final Votes votes;
    private final RouterActivation activation;

    public VoteRpcs(Catalog catalog, Votes votes, RouterActivation activation) {
        this.catalog = catalog;
        this.votes = votes;
        this.activation = activation;
    }

    ImportVotesResponse store(ImportVotesRequest request) throws InterruptedException {
        VoteChecks.check(request);
        return switch (votes.store(toDomain(request))) {
            case ImportOutcome.NoSuchPrompt none -> throw noSuchPrompt(request, none.id());
            case ImportOutcome.Imported imported -> {
                if (imported.stored() > 0) {
                    activation.profileByVotes();
                }
                yield ImportVotesResponse.newBuilder()
                        .setStored(imported.stored())
                        .setUnchanged(imported.unchanged())
                        .build();
            }
        };
    }

    private List<Vote> toDomain(ImportVotesRequest request) {
        Map<String, UUID> models = new HashMap<>();
        List<Vote> batch = new ArrayList<>(request.getVotesCount());
        for (int i = 0; i < request.getVotesCount(); i++) {
            dev.uniroute.v1.Vote vote = request.getVotes(i);
            batch.add(new Vote(
                    vote.getId(),
                    vote.getPromptId(),
                    model(models, vote.getFirstModel(), "votes[" + i + "].first_model"),
                    model(models, vote.getSecondModel(), "votes[" + i + "].second_model"),
                    Vocabulary.VOTE_OUTCOME.toDomain(vote.getOutcome()).orElseThrow()));
        }
        return batch;
    }

    private UUID model(Map<String, UUID> known, String name, String field) {
        return known.computeIfAbsent(
                name, key -> catalog.find(key).map(Model::id).orElseThrow(() -> noSuchModel(key, field)));
    }

    private static ApiException noSuchModel(String name, String field) {
        return ApiError.of(ErrorReason.MODEL_NOT_FOUND, "no model is registered as " + name)
                .with("field", field)
                .with("resource", name)
                .asException();
    }

    private static ApiException noSuchPrompt(ImportVotesRequest request, String id) {
        int index = request.getVotesList().stream()
                .map(vote -> vote.getPromptId())
                .toList()
                .indexOf(id);
        return ApiError.of(ErrorReason.PROMPT_NOT_FOUND, "no prompt has the id " + id)
                .with("field", "votes[" + index + "].prompt_id")
                .with("resource", id)
                .asException();
    }
}
