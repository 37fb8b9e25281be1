package dev.uniroute.starter.task;

import static dev.uniroute.starter.task.Template.fill;

import java.util.List;

/** Linear equations, pairs of them, and quadratics; some solutions are fractions. */
final class Algebra implements TaskKind {
    private static final List<String> REQUESTS = List.of(
            "Solve for {0}: {1}",
            "Find the value of {0} such that {1}.", "What is {0} if {1}?", "Determine {0} from the equation {1}.");

    @Override
    public String name() {
        return "algebra";
    }

    @Override
    public Skill skill() {
        return Skill.MATH;
    }

    @Override
    public Question question(int number, Dice dice) {
        String x = dice.pick(List.of("x", "t", "n", "z"));
        return switch (number % 5) {
            case 0 -> oneStep(x, dice);
            case 1 -> bothSides(x, dice);
            case 2 -> fraction(x, dice);
            case 3 -> pair(dice);
            default -> quadratic(x, dice);
        };
    }

    private static Question oneStep(String x, Dice dice) {
        int a = dice.between(2, 12);
        int b = dice.between(3, 40);
        int root = dice.between(-9, 15);
        String equation = fill("{0}{1} + {2} = {3}", a, x, b, a * root + b);
        String working = fill("Subtracting {0} gives {1}{2} = {3}.", b, a, x, a * root);
        return NumberQuestions.of(request(x, equation, dice), 0.2, working, root, a * root, -root);
    }

    private static Question bothSides(String x, Dice dice) {
        int c = dice.between(2, 5);
        int a = c + dice.between(2, 6);
        int b = dice.between(2, 9);
        int root = dice.between(-8, 12);
        int d = a * (root + b) - c * root;
        String equation = fill("{0}({1} + {2}) = {3}{1}{4}", a, x, b, c, term(d, ""));
        String working = fill("Collecting terms gives {0}{1} = {2}.", a - c, x, d - a * b);
        return NumberQuestions.of(request(x, equation, dice), 0.4, working, root, root + b, -root);
    }

    private static Question fraction(String x, Dice dice) {
        int q = dice.between(3, 9);
        int p = q * dice.between(0, 2) + dice.between(1, q - 1);
        int b = dice.between(2, 25);
        Ratio root = Ratio.of(p, q);
        String equation = fill("{0}{1} + {2} = {3}", q, x, b, p + b);
        String working = fill("{0}{1} = {2}, so {1} is {2} divided by {0}.", q, x, p);
        return RatioQuestions.of(
                request(x, equation, dice),
                0.45,
                working,
                root,
                Ratio.of(q, p),
                Ratio.of(p + b, q),
                Ratio.of(p, q + 1));
    }

    private static Question pair(Dice dice) {
        int x = dice.between(-6, 12);
        int y = dice.between(-5, 11);
        int a = dice.between(2, 7);
        int b = dice.between(2, 6);
        String text = fill(
                dice.pick(List.of(
                        "Two numbers x and y satisfy {0}x + {1}y = {2} and x - y = {3}. What is x?",
                        "Solve the system {0}x + {1}y = {2}, x - y = {3} and give x.")),
                a,
                b,
                a * x + b * y,
                x - y);
        String working = fill("Inserting y = x - ({0}) gives {1}x = {2}.", x - y, a + b, (a + b) * x);
        return NumberQuestions.of(text, 0.6, working, x, y, x + y);
    }

    private static Question quadratic(String x, Dice dice) {
        int small = dice.between(-9, 5);
        int large = small + dice.between(1, 9);
        String equation = x + "^2" + term(-small - large, x) + term(small * large, "") + " = 0";
        String text = fill(
                dice.pick(List.of(
                        "What is the larger solution of {0}?",
                        "Give the greater of the two roots of {0}.",
                        "Of the numbers that satisfy {0}, which is the largest?")),
                equation);
        String working = fill("It factors into ({0} - ({1}))({0} - ({2})).", x, small, large);
        return NumberQuestions.of(text, 0.75, working, large, small, -small, small + large);
    }

    private static String request(String x, String equation, Dice dice) {
        return fill(dice.pick(REQUESTS), x, equation);
    }

    /** The next term of a sum, with its sign: {@code term(-1, "x")} is {@code " - x"}; nothing if it is zero. */
    private static String term(int coefficient, String variable) {
        if (coefficient == 0) {
            return "";
        }
        int size = Math.abs(coefficient);
        String factor = size == 1 && !variable.isEmpty() ? "" : String.valueOf(size);
        return (coefficient < 0 ? " - " : " + ") + factor + variable;
    }
}
