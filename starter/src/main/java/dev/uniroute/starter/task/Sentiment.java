package dev.uniroute.starter.task;

import static dev.uniroute.starter.task.Template.fill;

import java.util.ArrayList;
import java.util.List;

/** Reviews whose attitude is to be judged: plain, mixed, neutral, and those that mean the opposite of their words. */
final class Sentiment implements TaskKind {
    private static final Table REVIEWS = Table.load("reviews");
    private static final Table IRONIES = Table.load("ironies");
    private static final List<String> ATTITUDES = List.of("Positive", "Negative", "Mixed", "Neutral");
    private static final List<String> REQUESTS = List.of(
            "What is the attitude of this review?\n\n\"{0}\"\n",
            "A customer wrote: \"{0}\"\n\nHow would you classify this opinion?",
            "Classify the sentiment of the following text.\n\n{0}\n");

    @Override
    public String name() {
        return "sentiment";
    }

    @Override
    public Skill skill() {
        return Skill.LANGUAGE;
    }

    @Override
    public Question question(int number, Dice dice) {
        List<String> review = REVIEWS.row(number); // praise | complaint | plain statement
        return switch (number % 4) {
            case 0 -> judged(review.get(0), "Positive", 0.1, dice);
            case 1 -> judged(review.get(1), "Negative", 0.1, dice);
            case 2 -> judged(mixed(review, dice), "Mixed", 0.4, dice);
            default ->
                number % 8 == 3
                        ? judged(review.get(2), "Neutral", 0.35, dice)
                        : judged(IRONIES.row(number / 8).getFirst(), "Negative", 0.7, dice);
        };
    }

    private static String mixed(List<String> review, Dice dice) {
        return fill(
                dice.pick(
                        List.of("{0} Then again: {1}", "On the good side: {0} On the bad side: {1}", "{1} Still: {0}")),
                review.get(0),
                review.get(1));
    }

    private static Question judged(String review, String attitude, double difficulty, Dice dice) {
        List<String> others = new ArrayList<>(ATTITUDES);
        others.remove(attitude);
        String working = "The wording points one way once it is read as a whole.";
        return ChoiceQuestions.of(dice, fill(dice.pick(REQUESTS), review), difficulty, working, attitude, others);
    }
}
