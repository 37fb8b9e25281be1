package dev.uniroute.cli.votes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.cli.Client;
import dev.uniroute.v1.ImportVotesRequest;
import dev.uniroute.v1.ImportVotesResponse;
import dev.uniroute.v1.Vote;
import dev.uniroute.v1.VoteOutcome;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class VotesCommandTest {

    private static final String LINE =
            "{\"id\": \"v%d\", \"prompt_id\": \"p1\", \"first_model\": \"a\", \"second_model\": \"b\", \"outcome\": \"VOTE_OUTCOME_TIE\"}%n";

    @RegisterExtension
    final Client client = new Client();

    @BeforeEach
    void stores() {
        client.service()
                .answersBy(
                        ImportVotesRequest.class,
                        request -> ImportVotesResponse.newBuilder()
                                .setStored(request.getVotesCount() - 1)
                                .setUnchanged(1)
                                .build());
    }

    @Test
    void importsLinesAndSaysHowManyAreNew() {
        var result = client.withInput(lines(2)).run("votes", "import", "-");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).isEqualTo("imported 1 votes; 1 were there already\n");
        assertThat(client.service().request(ImportVotesRequest.class).getVotes(1))
                .isEqualTo(Vote.newBuilder()
                        .setId("v1")
                        .setPromptId("p1")
                        .setFirstModel("a")
                        .setSecondModel("b")
                        .setOutcome(VoteOutcome.VOTE_OUTCOME_TIE)
                        .build());
    }

    @Test
    void importsInBatches() {
        var result = client.withInput(lines(5_001)).run("votes", "import", "-");

        assertThat(client.service().requests(ImportVotesRequest.class))
                .extracting(ImportVotesRequest::getVotesCount)
                .containsExactly(5_000, 1);
        assertThat(result.out()).isEqualTo("imported 4,999 votes; 2 were there already\n");
    }

    @Test
    void namesTheLineThatIsNoVote() {
        var result = client.withInput("{\"id\": \"v1\", \"winner\": \"a\"}").run("votes", "import", "-");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains(":1").contains("winner");
    }

    private static String lines(int n) {
        return IntStream.range(0, n).mapToObj(LINE::formatted).collect(Collectors.joining());
    }
}
