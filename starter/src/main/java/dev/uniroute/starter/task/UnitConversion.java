package dev.uniroute.starter.task;

import static dev.uniroute.starter.task.Template.fill;

import dev.uniroute.starter.grader.Extraction;
import dev.uniroute.starter.grader.Grader;
import dev.uniroute.starter.grader.Rule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Lengths, masses, volumes, speeds and temperatures from one unit into another. */
final class UnitConversion implements TaskKind {
    private static final String INSTRUCTION =
            "Round to two decimals if needed and reply with a JSON object of the form {\"value\": <number>}.";
    private static final List<String> REQUESTS = List.of(
            "Convert {0} {1} to {2}.",
            "How much is {0} {1} in {2}?", "Express {0} {1} in {2}.", "I have a value of {0} {1}. What is it in {2}?");

    /** target = (source + shift) x factor + offset. */
    private record Formula(String factor, String shift, String offset) {
        BigDecimal apply(int amount) {
            return new BigDecimal(amount)
                    .add(new BigDecimal(shift))
                    .multiply(new BigDecimal(factor))
                    .add(new BigDecimal(offset));
        }
    }

    private record Conversion(String from, String to, Formula formula, int low, int high, double difficulty) {
        static Conversion linear(String from, String to, String factor, int low, int high, double difficulty) {
            return new Conversion(from, to, new Formula(factor, "0", "0"), low, high, difficulty);
        }
    }

    private static final List<Conversion> CONVERSIONS = List.of(
            Conversion.linear("kilometres", "metres", "1000", 2, 95, 0.05),
            Conversion.linear("minutes", "seconds", "60", 6, 95, 0.05),
            Conversion.linear("grams", "kilograms", "0.001", 150, 9500, 0.15),
            Conversion.linear("days", "hours", "24", 4, 40, 0.1),
            Conversion.linear("millilitres", "litres", "0.001", 120, 4800, 0.15),
            Conversion.linear("inches", "centimetres", "2.54", 5, 60, 0.35),
            Conversion.linear("miles", "kilometres", "1.609344", 3, 120, 0.4),
            Conversion.linear("feet", "metres", "0.3048", 6, 90, 0.45),
            Conversion.linear("pounds", "kilograms", "0.45359237", 5, 180, 0.5),
            new Conversion("degrees Celsius", "degrees Fahrenheit", new Formula("1.8", "0", "32"), -20, 45, 0.4),
            new Conversion("degrees Fahrenheit", "kelvin", new Formula("0.5555555556", "-32", "273.15"), 5, 110, 0.7),
            Conversion.linear("metres per second", "kilometres per hour", "3.6", 4, 60, 0.45),
            Conversion.linear("knots", "kilometres per hour", "1.852", 6, 50, 0.65),
            Conversion.linear("US gallons", "litres", "3.785411784", 3, 40, 0.55),
            Conversion.linear("acres", "hectares", "0.40468564224", 5, 90, 0.7),
            Conversion.linear("square metres", "square feet", "10.7639104167", 12, 140, 0.7));

    @Override
    public String name() {
        return "unit-conversion";
    }

    @Override
    public Skill skill() {
        return Skill.MATH;
    }

    @Override
    public Question question(int number, Dice dice) {
        Conversion conversion = CONVERSIONS.get(number % CONVERSIONS.size());
        int amount = dice.between(conversion.low(), conversion.high());
        String text = fill(dice.pick(REQUESTS), amount, conversion.from(), conversion.to());
        BigDecimal exact = conversion.formula().apply(amount);
        String value = plain(exact);
        Grader grader = new Grader(new Extraction.JsonField("value"), new Rule.Numeric(value, 0.02));
        String working = fill(
                "The factor from {0} to {1} is {2}.",
                conversion.from(), conversion.to(), conversion.formula().factor());
        Solution solution = new Solution(working, value, wrong(exact));
        return new Question(text, INSTRUCTION, grader, conversion.difficulty(), solution);
    }

    private static List<String> wrong(BigDecimal exact) {
        return List.of(
                plain(exact.multiply(BigDecimal.TEN).add(BigDecimal.ONE)),
                plain(exact.multiply(new BigDecimal("1.08")).add(BigDecimal.ONE)),
                plain(exact.multiply(new BigDecimal("0.9")).subtract(BigDecimal.ONE)));
    }

    private static String plain(BigDecimal value) {
        BigDecimal rounded = value.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.setScale(Math.max(0, rounded.scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }
}
