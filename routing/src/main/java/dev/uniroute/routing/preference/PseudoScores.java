package dev.uniroute.routing.preference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Turns votes into pseudo-scores (docs/votes.md).
 *
 * <ol>
 *   <li>For each group k of prompts the votes on all other groups say what to expect: {@link BradleyTerry} from N(0, 4) and
 *       those votes, then widened by 1/4 for how much a group differs.
 *   <li>From there the votes on the group's own prompts give its strengths, and every model's {@link WinRate}: q and its variance
 *       v.
 *   <li>The n prompts of the group with votes on the model each get the score q with the variance n v, so that together they
 *       say as much as one measurement of q with the variance v.
 * </ol>
 *
 * <p>No vote is used twice for a group, and a group with few votes has nearly the strengths of all others.
 */
public final class PseudoScores {

    /** A standard deviation of 2: 98 % of even matches are won by less than 100 to 1. */
    private static final double PRIOR_VARIANCE = 4;

    /** A standard deviation of 1/2: from 50 to 62 % against an equal. */
    private static final double GROUP_VARIANCE = 0.25;

    private final int models;
    private final List<List<PseudoScore>> byModel;

    private PseudoScores(int models) {
        this.models = models;
        this.byModel = Stream.generate(() -> (List<PseudoScore>) new ArrayList<PseudoScore>())
                .limit(models)
                .toList();
    }

    /** Every model's pseudo-scores on the prompts on which it was voted on, group by group and by ascending prompt. */
    public static List<List<PseudoScore>> of(int models, List<PromptVote> votes) {
        PseudoScores scores = new PseudoScores(models);
        Wins all = scores.wins(votes);
        groups(votes).values().forEach(group -> scores.add(all, group));
        return scores.byModel.stream().map(List::copyOf).toList();
    }

    private static Map<Integer, List<PromptVote>> groups(List<PromptVote> votes) {
        Map<Integer, List<PromptVote>> groups = new TreeMap<>();
        votes.forEach(vote ->
                groups.computeIfAbsent(vote.group(), group -> new ArrayList<>()).add(vote));
        return groups;
    }

    private void add(Wins all, List<PromptVote> group) {
        Wins own = wins(group);
        Strengths expected = BradleyTerry.update(Strengths.unknown(models, PRIOR_VARIANCE), all.without(own));
        Strengths strengths = BradleyTerry.update(expected.widened(GROUP_VARIANCE), own);
        for (int model = 0; model < models; model++) {
            WinRate rate = strengths.winRate(model);
            SortedSet<Integer> prompts = promptsOf(model, group);
            for (int prompt : prompts) {
                byModel.get(model).add(new PseudoScore(prompt, rate.probability(), prompts.size() * rate.variance()));
            }
        }
    }

    private static SortedSet<Integer> promptsOf(int model, List<PromptVote> group) {
        return group.stream()
                .filter(vote -> vote.first() == model || vote.second() == model)
                .flatMapToInt(vote -> IntStream.of(vote.prompt()))
                .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
    }

    private Wins wins(List<PromptVote> votes) {
        Wins wins = new Wins(models);
        votes.forEach(vote -> wins.add(vote.first(), vote.second(), vote.outcome()));
        return wins;
    }
}
