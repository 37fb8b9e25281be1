package dev.uniroute.service.grpc.check;

import dev.uniroute.service.grpc.error.Field;
import dev.uniroute.service.grpc.error.Violations;
import dev.uniroute.service.grpc.mapping.Vocabulary;
import dev.uniroute.v1.ImportVotesRequest;
import dev.uniroute.v1.Vote;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** {@code uniroute.v1.ImportVotesRequest}. */
public final class VoteChecks {
    private static final int MOST = 10_000;
    private static final int LONGEST_ID = 256;

    private VoteChecks() {}

    /** Leaves the call if a field is wrong. */
    public static void check(ImportVotesRequest request) {
        Violations violations = new Violations();
        List<Vote> votes = request.getVotesList();
        Field field = violations.field("votes");
        if (field.size(votes.size(), 1, MOST)) {
            Set<String> ids = new HashSet<>();
            for (int i = 0; i < votes.size(); i++) {
                checkVote(field.item(i), votes.get(i), ids);
            }
            StoredTexts.check(violations, request);
        }
        violations.throwIfAny();
    }

    private static void checkVote(Field field, Vote vote, Set<String> ids) {
        Field id = field.field("id");
        if (id.characters(vote.getId(), 1, LONGEST_ID)) {
            id.require(
                    vote.getId().codePoints().noneMatch(Character::isISOControl),
                    "must consist of printable characters");
            id.require(ids.add(vote.getId()), "must be unique in a message");
        }
        field.field("prompt_id").characters(vote.getPromptId(), 1, LONGEST_ID);
        Names.checkModel(field.field("first_model"), vote.getFirstModel());
        Names.checkModel(field.field("second_model"), vote.getSecondModel());
        field.field("second_model")
                .require(!vote.getSecondModel().equals(vote.getFirstModel()), "must not be the first model");
        field.field("outcome")
                .require(
                        Vocabulary.VOTE_OUTCOME.toDomain(vote.getOutcome()).isPresent(),
                        "must be FIRST, SECOND or TIE");
    }
}
