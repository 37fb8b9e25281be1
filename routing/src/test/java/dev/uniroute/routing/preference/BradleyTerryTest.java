package dev.uniroute.routing.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BradleyTerryTest {
    private static final double[] PLANTED = {1.2, 0.4, 0, -0.5, -1.1};

    @Test
    void findsPlantedStrengths() {
        Strengths found = BradleyTerry.update(Strengths.unknown(5, 4), wins(5, votes(20_000)));

        for (int i = 0; i < 5; i++) {
            assertThat(found.of(i) - found.of(2)).isEqualTo(PLANTED[i] - PLANTED[2], within(0.1));
        }
    }

    @Test
    void itsErrorsAreAsLargeAsTheySay() {
        double squares = 0;
        int draws = 200;
        for (int draw = 0; draw < draws; draw++) {
            WinRate rate = BradleyTerry.update(Strengths.unknown(5, 4), wins(5, votes(300, draw)))
                    .winRate(1);
            double error = rate.probability() - BradleyTerry.sigmoid(PLANTED[1]); // the mean of PLANTED is 0
            squares += error * error / rate.variance();
        }
        assertThat(squares / draws).isBetween(0.7, 1.35);
    }

    @Test
    void theOrderOfVotesDoesNotMatter() {
        List<PromptVote> votes = votes(500);
        List<PromptVote> shuffled = new ArrayList<>(votes);
        Collections.shuffle(shuffled, new Random(3));

        Strengths one = BradleyTerry.update(Strengths.unknown(5, 4), wins(5, votes));
        Strengths other = BradleyTerry.update(Strengths.unknown(5, 4), wins(5, shuffled));

        for (int i = 0; i < 5; i++) {
            assertThat(other.of(i)).isEqualTo(one.of(i), within(1e-12));
        }
    }

    @Test
    void theSidesOfAVoteDoNotMatter() {
        Wins wins = new Wins(2);
        wins.add(0, 1, 1);
        Wins turned = new Wins(2);
        turned.add(1, 0, 0);

        assertThat(BradleyTerry.update(Strengths.unknown(2, 4), turned).of(0))
                .isEqualTo(BradleyTerry.update(Strengths.unknown(2, 4), wins).of(0));
    }

    @Test
    void whereEverybodyWonAsOftenAllAreEqual() {
        Wins wins = new Wins(3);
        for (int i = 0; i < 3; i++) {
            wins.add(i, (i + 1) % 3, 1);
            wins.add(i, (i + 1) % 3, 0);
        }

        Strengths found = BradleyTerry.update(Strengths.unknown(3, 4), wins);

        for (int i = 0; i < 3; i++) {
            assertThat(found.winRate(i).probability()).isEqualTo(0.5, within(1e-12));
        }
    }

    @Test
    void aTieIsHalfAWinForBoth() {
        Wins ties = new Wins(2);
        ties.add(0, 1, 0.5);
        ties.add(0, 1, 0.5);
        Wins each = new Wins(2);
        each.add(0, 1, 1);
        each.add(0, 1, 0);

        Strengths tied = BradleyTerry.update(Strengths.unknown(2, 4), ties);
        Strengths once = BradleyTerry.update(Strengths.unknown(2, 4), each);

        assertThat(tied.of(0)).isEqualTo(0, within(1e-12));
        assertThat(tied.winRate(0)).isEqualTo(once.winRate(0));
    }

    @Test
    void whoAlwaysWinsIsStrongButNotInfinitely() {
        Wins wins = new Wins(2);
        for (int i = 0; i < 1_000; i++) {
            wins.add(0, 1, 1);
        }

        WinRate rate = BradleyTerry.update(Strengths.unknown(2, 4), wins).winRate(0);

        assertThat(rate.probability()).isBetween(0.9, 0.999);
        assertThat(rate.variance()).isPositive();
    }

    @Test
    void modelsThatWereNeverComparedWithTheOthersStayWhereThePriorHasThem() {
        Wins wins = new Wins(4);
        for (int i = 0; i < 10; i++) {
            wins.add(0, 1, 1); // 2 and 3 are on an island of their own
            wins.add(2, 3, 0.5);
        }

        Strengths found = BradleyTerry.update(Strengths.unknown(4, 4), wins);

        assertThat(found.of(0)).isGreaterThan(1);
        assertThat(found.of(2)).isEqualTo(0, within(1e-9));
        assertThat(found.winRate(2).variance())
                .isGreaterThan(BradleyTerry.update(Strengths.unknown(2, 4), ties(10))
                        .winRate(0)
                        .variance());
    }

    @Test
    void withoutVotesThePriorStays() {
        Strengths prior = BradleyTerry.update(Strengths.unknown(3, 4), wins(3, List.of()));

        assertThat(prior.of(1)).isZero();
        assertThat(prior.winRate(1).probability()).isEqualTo(0.5);
    }

    @Test
    void refusesWhatIsNoVote() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Wins(2).add(1, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Wins(2).add(0, 1, 1.5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BradleyTerry.update(Strengths.unknown(2, 4), new Wins(3)));
    }

    private static Wins ties(int n) {
        Wins wins = new Wins(2);
        for (int i = 0; i < n; i++) {
            wins.add(0, 1, 0.5);
        }
        return wins;
    }

    private static Wins wins(int models, List<PromptVote> votes) {
        Wins wins = new Wins(models);
        votes.forEach(vote -> wins.add(vote.first(), vote.second(), vote.outcome()));
        return wins;
    }

    private static List<PromptVote> votes(int n) {
        return votes(n, 7);
    }

    /** Drawn by the planted strengths. */
    private static List<PromptVote> votes(int n, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<PromptVote> votes = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            int first = random.nextInt(PLANTED.length);
            int second = (first + 1 + random.nextInt(PLANTED.length - 1)) % PLANTED.length;
            double p = BradleyTerry.sigmoid(PLANTED[first] - PLANTED[second]);
            votes.add(new PromptVote(i, 0, first, second, random.nextDouble() < p ? 1 : 0));
        }
        return votes;
    }
}
