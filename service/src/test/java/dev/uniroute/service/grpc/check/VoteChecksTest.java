package dev.uniroute.service.grpc.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.uniroute.service.grpc.error.ApiException;
import dev.uniroute.service.grpc.error.Violation;
import dev.uniroute.v1.ImportVotesRequest;
import dev.uniroute.v1.Vote;
import dev.uniroute.v1.VoteOutcome;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class VoteChecksTest {

    static Stream<Arguments> wrongVotes() {
        return Stream.of(
                Arguments.of(vote().setId(""), "votes[0].id"),
                Arguments.of(vote().setId("a\nb"), "votes[0].id"),
                Arguments.of(vote().clearPromptId(), "votes[0].prompt_id"),
                Arguments.of(vote().setFirstModel("no name"), "votes[0].first_model"),
                Arguments.of(vote().setSecondModel("a"), "votes[0].second_model"),
                Arguments.of(vote().clearOutcome(), "votes[0].outcome"),
                Arguments.of(vote().setOutcomeValue(9), "votes[0].outcome"));
    }

    @ParameterizedTest
    @MethodSource("wrongVotes")
    void namesTheFieldThatIsWrong(Vote.Builder vote, String field) {
        assertThat(violation(ImportVotesRequest.newBuilder().addVotes(vote))).isEqualTo(field);
    }

    @Test
    void anIdIsUniqueInAMessageAndNoMessageIsEmpty() {
        assertThat(violation(ImportVotesRequest.newBuilder().addVotes(vote()).addVotes(vote())))
                .isEqualTo("votes[1].id");
        assertThat(violation(ImportVotesRequest.newBuilder())).isEqualTo("votes");
    }

    @Test
    void takesVotes() {
        ImportVotesRequest request =
                ImportVotesRequest.newBuilder().addVotes(vote()).build();

        assertThatCode(() -> VoteChecks.check(request)).doesNotThrowAnyException();
    }

    private static Vote.Builder vote() {
        return Vote.newBuilder()
                .setId("v1")
                .setPromptId("p1")
                .setFirstModel("a")
                .setSecondModel("b")
                .setOutcome(VoteOutcome.VOTE_OUTCOME_TIE);
    }

    private static String violation(ImportVotesRequest.Builder request) {
        ApiException refused = catchThrowableOfType(ApiException.class, () -> VoteChecks.check(request.build()));
        assertThat(refused.error().violations()).hasSize(1);
        return refused.error().violations().stream()
                .map(Violation::field)
                .findFirst()
                .orElseThrow();
    }
}
