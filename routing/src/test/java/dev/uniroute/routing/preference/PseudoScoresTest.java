package dev.uniroute.routing.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two models; group 0 is prompts 0 to 99, group 1 from prompt 100 on. */
class PseudoScoresTest {
    private static final int GROUP = 100;

    @Test
    void aGroupIsJudgedByItsOwnVotes() {
        List<List<PseudoScore>> scores = PseudoScores.of(2, votes(60, 60));

        assertThat(at(scores, 0, 3).score()).isGreaterThan(0.7);
        assertThat(at(scores, 0, GROUP + 3).score()).isLessThan(0.3);
        assertThat(at(scores, 1, 3).score()).isEqualTo(1 - at(scores, 0, 3).score(), within(1e-12));
    }

    @Test
    void aGroupWithFewVotesIsJudgedByTheOthersToo() {
        double alone = at(PseudoScores.of(2, votes(0, 1)), 0, GROUP).score();
        double withOthers = at(PseudoScores.of(2, votes(60, 1)), 0, GROUP).score();

        assertThat(alone).isLessThan(0.5);
        assertThat(withOthers).isGreaterThan(0.5);
    }

    @Test
    void thePromptsOfAGroupTogetherSayAsMuchAsItsVotes() {
        List<PromptVote> onOnePrompt = new ArrayList<>();
        List<PromptVote> onTenPrompts = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            onOnePrompt.add(new PromptVote(0, 0, 0, 1, 1));
            onTenPrompts.add(new PromptVote(i, 0, 0, 1, 1));
        }

        List<PseudoScore> one = PseudoScores.of(2, onOnePrompt).getFirst();
        List<PseudoScore> ten = PseudoScores.of(2, onTenPrompts).getFirst();

        assertThat(one).hasSize(1);
        assertThat(ten).hasSize(10);
        assertThat(ten.stream().mapToDouble(it -> 1 / it.variance()).sum())
                .isEqualTo(1 / one.getFirst().variance(), within(1e-9));
    }

    @Test
    void aModelHasScoresOnlyWhereItWasVotedOn() {
        List<List<PseudoScore>> scores = PseudoScores.of(3, votes(5, 5));

        assertThat(scores.get(0)).hasSize(10);
        assertThat(scores.get(2)).isEmpty();
    }

    /** The first model won all of so many votes of group 0, and lost all of so many of group 1. */
    private static List<PromptVote> votes(int won, int lost) {
        List<PromptVote> votes = new ArrayList<>();
        for (int i = 0; i < won; i++) {
            votes.add(new PromptVote(i, 0, 0, 1, 1));
        }
        for (int i = 0; i < lost; i++) {
            votes.add(new PromptVote(GROUP + i, 1, 0, 1, 0));
        }
        return votes;
    }

    private static PseudoScore at(List<List<PseudoScore>> scores, int model, int prompt) {
        return scores.get(model).stream()
                .filter(it -> it.prompt() == prompt)
                .findFirst()
                .orElseThrow();
    }
}
