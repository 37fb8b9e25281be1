package dev.uniroute.starter.task;

import static dev.uniroute.starter.task.Template.fill;

import java.util.List;

/** Grade-school stories with one operation. */
final class Arithmetic implements TaskKind {
    private static final List<String> SUMS = List.of(
            "{0} collected {1} stamps in spring and {2} more in summer. How many stamps is that altogether?",
            "A library bought {1} novels in March and {2} in April. How many novels did it buy in these two months?",
            "On Saturday {1} people visited the museum, on Sunday {2}. How many visitors came that weekend?");
    private static final List<String> DIFFERENCES = List.of(
            "{0} had {1} marbles and gave {2} of them to a friend. How many marbles does {0} have left?",
            "A train left the station with {1} passengers and {2} got off at the first stop. How many stayed on board?",
            "{0} wants to read a book of {1} pages and has finished {2} pages. How many pages are left?");
    private static final List<String> PRODUCTS = List.of(
            "A baker fills {1} trays with {2} rolls each. How many rolls are there?",
            "{0} practises the violin for {1} minutes a day. How many minutes is that in {2} days?",
            "A theatre has {1} rows of {2} seats. How many seats does it have in total?");
    private static final List<String> QUOTIENTS = List.of(
            "{0} shares {1} strawberries equally among {2} children. How many does each child get?",
            "A farmer packs {1} eggs into cartons of {2}. How many cartons are filled?",
            "A rope of {1} metres is cut into {2} equal pieces. How many metres long is each piece?");
    private static final List<String> REMAINDERS = List.of(
            "{1} pupils form teams of {2}. After as many full teams as possible, how many pupils are left over?",
            "{0} puts {1} photos into an album, {2} on every page. How many photos are on the last, incomplete page?",
            "A florist ties {1} tulips into bunches of {2}. How many tulips do not fit into a full bunch?");

    @Override
    public String name() {
        return "arithmetic";
    }

    @Override
    public Skill skill() {
        return Skill.MATH;
    }

    @Override
    public Question question(int number, Dice dice) {
        return switch (number % 5) {
            case 0 -> sum(dice);
            case 1 -> difference(dice);
            case 2 -> product(dice);
            case 3 -> quotient(dice);
            default -> remainder(dice);
        };
    }

    private static Question sum(Dice dice) {
        int a = dice.between(18, 480);
        int b = dice.between(15, 390);
        return story(SUMS, dice, 0.05, a, b, a + b, a + " + " + b + " = " + (a + b), a + b - 10, a + b + 100);
    }

    private static Question difference(Dice dice) {
        int b = dice.between(13, 190);
        int a = b + dice.between(11, 260);
        return story(DIFFERENCES, dice, 0.1, a, b, a - b, a + " - " + b + " = " + (a - b), a + b, a - b + 10);
    }

    private static Question product(Dice dice) {
        int a = dice.between(12, 48);
        int b = dice.between(6, 29);
        return story(PRODUCTS, dice, 0.2, a, b, a * b, a + " x " + b + " = " + a * b, a * (b - 1), a + b);
    }

    private static Question quotient(Dice dice) {
        int b = dice.between(4, 12);
        int a = b * dice.between(7, 45);
        return story(QUOTIENTS, dice, 0.25, a, b, a / b, a + " / " + b + " = " + a / b, a / b - 1, a - b);
    }

    private static Question remainder(Dice dice) {
        int b = dice.between(6, 13);
        int a = b * dice.between(8, 31) + dice.between(1, b - 1);
        return story(
                REMAINDERS,
                dice,
                0.35,
                a,
                b,
                a % b,
                fill("{0} = {1} x {2} + {3}", a, a / b, b, a % b),
                a / b,
                b - a % b);
    }

    private static Question story(
            List<String> templates,
            Dice dice,
            double difficulty,
            int a,
            int b,
            int answer,
            String working,
            int... slips) {
        String text = fill(dice.pick(templates), dice.pick(People.NAMES), a, b);
        return NumberQuestions.of(text, difficulty, working + ".", answer, slips);
    }
}
