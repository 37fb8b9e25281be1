package dev.uniroute.starter.task;

import static dev.uniroute.starter.task.Template.fill;

import java.util.List;

/** Chances of draws, dice and coins. */
final class Probability implements TaskKind {
    private static final List<String> ONE_DRAW = List.of(
            "A bag holds {0} red, {1} blue and {2} green balls. One ball is drawn at random. "
                    + "What is the probability that it is {3}?",
            "In a drawer there are {0} red, {1} blue and {2} green socks. You take one without looking. "
                    + "How likely is a {3} one?");
    private static final List<String> TWO_DRAWS = List.of(
            "An urn contains {0} white and {1} black balls. Two balls are drawn without putting the first one back. "
                    + "What is the probability that both are white?",
            "A class has {0} girls and {1} boys. Two pupils are chosen at random. "
                    + "With what probability are both of them girls?");
    private static final List<String> COINS = List.of(
            "A fair coin is tossed {0} times. What is the probability of exactly {1} heads?",
            "A couple has {0} children, each a boy or a girl with equal chance. "
                    + "What is the probability that exactly {1} of them are girls?");
    private static final List<String> AT_LEAST_ONE = List.of(
            "A fair die is rolled {0} times. What is the probability of at least one {1}?",
            "Someone throws {0} fair dice at once. How likely is it that at least one of them shows a {1}?");

    @Override
    public String name() {
        return "probability";
    }

    @Override
    public Skill skill() {
        return Skill.MATH;
    }

    @Override
    public Question question(int number, Dice dice) {
        return switch (number % 5) {
            case 0 -> oneDraw(dice);
            case 1 -> twoDice(dice);
            case 2 -> twoDraws(dice);
            case 3 -> coins(dice);
            default -> atLeastOne(dice);
        };
    }

    private static Question oneDraw(Dice dice) {
        List<Integer> counts = List.of(dice.between(2, 9), dice.between(3, 11), dice.between(4, 12));
        int colour = dice.between(0, 2);
        int good = counts.get(colour);
        int all = counts.stream().mapToInt(Integer::intValue).sum();
        String name = List.of("red", "blue", "green").get(colour);
        String text = fill(dice.pick(ONE_DRAW), counts.get(0), counts.get(1), counts.get(2), name);
        String working = fill("{0} of {1} are {2}.", good, all, name);
        return RatioQuestions.of(text, 0.3, working, Ratio.of(good, all), Ratio.of(good, all - good), Ratio.of(1, 3));
    }

    private static Question twoDice(Dice dice) {
        int sum = dice.between(3, 11);
        int ways = 6 - Math.abs(7 - sum);
        String text = fill(
                dice.pick(List.of(
                        "Two fair six-sided dice are rolled. What is the probability that the sum is {0}?",
                        "What is the chance that two ordinary dice add up to {0}?",
                        "You roll a red die and a white die. How probable is a total of {0}?")),
                sum);
        String working = fill("There are {0} ways among 36 to get {1}.", ways, sum);
        return RatioQuestions.of(text, 0.45, working, Ratio.of(ways, 36), Ratio.of(1, 11), Ratio.of(ways, 21));
    }

    private static Question twoDraws(Dice dice) {
        int white = dice.between(3, 9);
        int all = white + dice.between(3, 9);
        String text = fill(dice.pick(TWO_DRAWS), white, all - white);
        Ratio answer = Ratio.of((long) white * (white - 1), (long) all * (all - 1));
        Ratio putBack = Ratio.of((long) white * white, (long) all * all);
        String working = fill("{0}/{1} times {2}/{3}.", white, all, white - 1, all - 1);
        return RatioQuestions.of(text, 0.6, working, answer, putBack, Ratio.of(white, all));
    }

    private static Question coins(Dice dice) {
        int tosses = dice.between(3, 7);
        int heads = dice.between(2, tosses - 1);
        String text = fill(dice.pick(COINS), tosses, heads);
        long ways = choose(tosses, heads);
        String working = fill("{0} of the {1} equally likely outcomes fit.", ways, 1L << tosses);
        return RatioQuestions.of(
                text, 0.7, working, Ratio.of(ways, 1L << tosses), Ratio.of(heads, tosses), Ratio.of(1, 1L << tosses));
    }

    private static Question atLeastOne(Dice dice) {
        int rolls = dice.between(2, 4);
        String text = fill(dice.pick(AT_LEAST_ONE), rolls, dice.pick(List.of("six", "five", "four", "two")));
        long all = power(6, rolls);
        long none = power(5, rolls);
        String working = fill("None appears in {0} of {1} outcomes.", none, all);
        return RatioQuestions.of(
                text, 0.8, working, Ratio.of(all - none, all), Ratio.of(rolls, 6), Ratio.of(none, all));
    }

    private static long choose(int n, int k) {
        return k == 0 ? 1 : choose(n - 1, k - 1) * n / k;
    }

    private static long power(long base, int exponent) {
        return exponent == 0 ? 1 : base * power(base, exponent - 1);
    }
}
