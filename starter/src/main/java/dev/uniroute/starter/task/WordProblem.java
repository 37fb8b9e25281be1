package dev.uniroute.starter.task;

import static dev.uniroute.starter.task.Template.fill;

import java.util.List;

/** Stories that need two to five steps. */
final class WordProblem implements TaskKind {
    private static final List<String> GOODS = List.of("notebooks", "candles", "mugs", "plants", "posters", "scarves");
    private static final List<String> SHOPPING = List.of(
            "{0} buys {1} {2} at {3} dollars each and {4} pens at {5} dollars each and pays with {6} dollars. "
                    + "How many dollars does {0} get back?",
            "At the market {2} cost {3} dollars apiece and pens {5} dollars. {0} takes {1} {2} and {4} pens and hands "
                    + "over {6} dollars. What is the change in dollars?");
    private static final List<String> TRAVEL = List.of(
            "{0} drives {1} hours at {2} km/h, rests, and then drives {3} hours at {4} km/h. The destination is {5} km "
                    + "from the start. How many kilometres are still to go?",
            "A delivery van covers the first {1} hours of its tour at {2} km/h and the next {3} hours at {4} km/h. The "
                    + "whole tour is {5} km long. How many kilometres remain?");
    private static final List<String> SALES = List.of(
            "A bicycle costs {1} dollars. The shop takes {2}% off, and {0} pays the reduced price in {3} equal "
                    + "instalments. How many dollars is one instalment?",
            "{0} and friends, {3} people in all, split the price of a tent evenly. It is listed at {1} dollars, with a "
                    + "discount of {2}%. How many dollars does each of them pay?");
    private static final List<String> FACTORIES = List.of(
            "One machine makes {1} parts an hour, a second one {2}. Both run for {3} hours. One part in {4} is faulty "
                    + "and thrown away; the rest is packed into boxes of {5}. How many boxes are filled completely?",
            "Two presses produce {1} and {2} lids per hour. After {3} hours every {4}th lid is rejected, and the good "
                    + "ones are shipped in crates of {5}. How many full crates leave the factory?");
    private static final List<String> SAVINGS = List.of(
            "{0} saves {1} dollars a week for {2} weeks, then spends half of it on a birthday present and gets {3} "
                    + "dollars from an aunt. A guitar costs {4} dollars. If {0} keeps saving as before, after how many "
                    + "more weeks is there enough money for the guitar?",
            "For {2} weeks {0} puts {1} dollars a week aside. Half of the money then pays for a repair, and a refund "
                    + "brings {3} dollars. How many further weeks of saving does {0} need to afford a camera for {4} "
                    + "dollars?");

    @Override
    public String name() {
        return "word-problem";
    }

    @Override
    public Skill skill() {
        return Skill.MATH;
    }

    @Override
    public Question question(int number, Dice dice) {
        String who = dice.pick(People.NAMES);
        return switch (number % 5) {
            case 0 -> shopping(who, dice);
            case 1 -> travel(who, dice);
            case 2 -> sale(who, dice);
            case 3 -> factory(who, dice);
            default -> savings(who, dice);
        };
    }

    private static Question shopping(String who, Dice dice) {
        int goods = dice.between(2, 6);
        int price = dice.between(4, 13);
        int pens = dice.between(2, 5);
        int penPrice = dice.between(2, 3);
        int total = goods * price + pens * penPrice;
        int paid = (total / 50 + 1) * 50;
        String text = fill(dice.pick(SHOPPING), who, goods, dice.pick(GOODS), price, pens, penPrice, paid);
        String working = fill("The goods cost {0} x {1} + {2} x {3} = {4}.", goods, price, pens, penPrice, total);
        return NumberQuestions.of(text, 0.3, working, paid - total, total, paid - goods * price);
    }

    private static Question travel(String who, Dice dice) {
        int hours1 = dice.between(2, 4);
        int speed1 = dice.between(6, 12) * 10;
        int hours2 = dice.between(1, 3);
        int speed2 = dice.between(5, 11) * 10;
        int driven = hours1 * speed1 + hours2 * speed2;
        int distance = driven + dice.between(15, 180);
        String text = fill(dice.pick(TRAVEL), who, hours1, speed1, hours2, speed2, distance);
        String working = fill("So far {0} x {1} + {2} x {3} = {4} km.", hours1, speed1, hours2, speed2, driven);
        return NumberQuestions.of(text, 0.4, working, distance - driven, driven, distance - hours1 * speed1);
    }

    private static Question sale(String who, Dice dice) {
        int percent = dice.between(2, 9) * 5;
        int people = dice.between(3, 6);
        int price = dice.between(3, 9) * 20 * people;
        int reduced = price * (100 - percent) / 100;
        String text = fill(dice.pick(SALES), who, price, percent, people);
        String working = fill("{0}% off {1} leaves {2}, divided by {3}.", percent, price, reduced, people);
        return NumberQuestions.of(text, 0.5, working, reduced / people, price / people, price * percent / 100 / people);
    }

    private static Question factory(String who, Dice dice) {
        int hours = dice.between(3, 8);
        int oneIn = dice.between(4, 10);
        int first = dice.between(3, 9) * oneIn;
        int second = dice.between(4, 11) * oneIn;
        int made = (first + second) * hours;
        int good = made - made / oneIn;
        int box = dice.between(7, 16);
        String text = fill(dice.pick(FACTORIES), who, first, second, hours, oneIn, box);
        String working = fill("{0} are made, {1} of them are good, {2} go into a box.", made, good, box);
        return NumberQuestions.of(text, 0.65, working, good / box, made / box, good / box + 1);
    }

    private static Question savings(String who, Dice dice) {
        int weekly = dice.between(4, 12) * 2;
        int weeks = dice.between(6, 15);
        int gift = dice.between(10, 45);
        int held = weekly * weeks / 2 + gift;
        int goal = held + weekly * dice.between(4, 11) + dice.between(1, weekly - 1);
        int more = (goal - held + weekly - 1) / weekly;
        String text = fill(dice.pick(SAVINGS), who, weekly, weeks, gift, goal);
        String working =
                fill("After that there are {0} dollars, so {1} are missing, {2} a week.", held, goal - held, weekly);
        return NumberQuestions.of(text, 0.75, working, more, more - 1, (goal - gift) / weekly);
    }
}
