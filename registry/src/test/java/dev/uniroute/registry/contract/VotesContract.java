package dev.uniroute.registry.contract;

import static dev.uniroute.registry.contract.Samples.model;
import static dev.uniroute.registry.contract.Samples.representative;
import static dev.uniroute.registry.contract.Samples.training;
import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.registry.vote.Vote;
import dev.uniroute.registry.vote.VoteOutcome;
import dev.uniroute.registry.vote.Votes;
import dev.uniroute.registry.vote.Votes.ImportOutcome;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link Votes} does. */
public abstract class VotesContract {

    /** The implementation, empty. */
    protected abstract Ports ports();

    /** Two models and the prompts p1 and p2. */
    private record Given(UUID one, UUID other) {

        Vote vote(String id, String prompt, VoteOutcome outcome) {
            return new Vote(id, prompt, one, other, outcome);
        }
    }

    private Given given() {
        ports().prompts().store(List.of(training("p1"), representative("p2")));
        return new Given(model(ports(), "a").id(), model(ports(), "b").id());
    }

    @Test
    void givesBackEveryOutcomeById() {
        Given given = given();
        List<Vote> votes = Stream.of(VoteOutcome.values())
                .map(outcome -> given.vote("v-" + outcome, "p1", outcome))
                .toList();

        assertThat(ports().votes().store(votes.reversed())).isEqualTo(new ImportOutcome.Imported(3, 0));

        assertThat(ports().votes().all()).containsExactlyElementsOf(votes);
        assertThat(ports().votes().count()).isEqualTo(3);
    }

    @Test
    void keepsWhatIsThereAlready() {
        Given given = given();
        Vote first = given.vote("v1", "p2", VoteOutcome.FIRST);
        ports().votes().store(List.of(first));
        Vote second = new Vote("v2", "p2", given.other(), given.one(), VoteOutcome.TIE);

        ImportOutcome outcome = ports().votes().store(List.of(given.vote("v1", "p1", VoteOutcome.SECOND), second));

        assertThat(outcome).isEqualTo(new ImportOutcome.Imported(1, 1));
        assertThat(ports().votes().all()).containsExactly(first, second);
    }

    @Test
    void storesNothingIfAPromptIsUnknown() {
        Given given = given();
        ImportOutcome outcome = ports().votes()
                .store(List.of(given.vote("v1", "p1", VoteOutcome.FIRST), given.vote("v2", "p9", VoteOutcome.FIRST)));

        assertThat(outcome).isEqualTo(new ImportOutcome.NoSuchPrompt("p9"));
        assertThat(ports().votes().count()).isZero();
    }
}
