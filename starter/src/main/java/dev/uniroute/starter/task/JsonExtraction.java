package dev.uniroute.starter.task;

import static dev.uniroute.starter.task.Template.fill;

import dev.uniroute.starter.grader.Grader;
import dev.uniroute.starter.grader.Rule;
import java.util.List;

/** Messages to be turned into JSON; one field is checked, sometimes one that must be computed. */
final class JsonExtraction implements TaskKind {
    private static final String INSTRUCTION = "Reply with the JSON object only.";

    @Override
    public String name() {
        return "json-extraction";
    }

    @Override
    public Skill skill() {
        return Skill.EXTRACTION;
    }

    @Override
    public Question question(int number, Dice dice) {
        return switch (number % 3) {
            case 0 -> order(dice);
            case 1 -> booking(dice);
            default -> invoice(dice);
        };
    }

    private static Question order(Dice dice) {
        int count = dice.between(2, 24);
        String item = dice.pick(Words.ALL);
        String text = fill(
                "Extract the order from this message into JSON with the keys \"customer\", \"item\" (singular) and "
                        + "\"quantity\" (a number).\n\n{0}",
                fill(
                        dice.pick(List.of(
                                "Hi, this is {0}. Could you send me {1} of the item \"{2}\" by Friday? Thanks!",
                                "Good morning! Please put the item \"{2}\" on my list, {1} pieces in all. Regards, {0}",
                                "{0} called: needs {1} more of \"{2}\", and asked about the opening hours.")),
                        dice.pick(People.NAMES),
                        count,
                        item));
        String json = "{\"item\": \"{0}\", \"quantity\": {1}}";
        return extracted(
                text,
                0.2,
                new Rule.JsonField("/quantity", String.valueOf(count)),
                fill(json, item, count),
                fill(json, item, count + 1),
                fill(json, item, 1),
                item + ", " + count);
    }

    private static Question booking(Dice dice) {
        String city = dice.pick(List.of("Oslo", "Porto", "Ghent", "Kyoto", "Quito", "Tallinn", "Dakar", "Perth"));
        String other = dice.pick(List.of("Lyon", "Turin", "Leeds", "Graz", "Bergen", "Nairobi", "Lima", "Osaka"));
        int nights = dice.between(2, 9);
        String text = fill(
                "Turn the travel request into JSON of the shape {\"traveller\": ..., \"stay\": {\"city\": ..., "
                        + "\"nights\": ...}}.\n\n{0}",
                fill(
                        dice.pick(List.of(
                                "{0} wanted to go to {2} first, but has decided on {1} after all, for {3} nights.",
                                "Please book {3} nights in {1} for {0}, who is coming from {2}.",
                                "From {2}, {0} travels on to {1} and needs a room there for {3} nights.")),
                        dice.pick(People.NAMES),
                        city,
                        other,
                        nights));
        String json = "{\"stay\": {\"city\": \"{0}\", \"nights\": {1}}}";
        return extracted(
                text,
                0.45,
                new Rule.JsonField("/stay/city", "\"" + city + "\""),
                fill(json, city, nights),
                fill(json, other, nights),
                fill("{\"city\": \"{0}\", \"nights\": {1}}", city, nights));
    }

    private static Question invoice(Dice dice) {
        int hours = dice.between(4, 38);
        int rate = dice.between(8, 24) * 5;
        int travel = dice.between(3, 18) * 10;
        int total = hours * rate + travel;
        String text = fill(
                "Create a JSON object with the keys \"customer\", \"hours\" and \"total\" (the sum to be paid, a number "
                        + "without currency) from this note.\n\n{0}",
                fill(
                        dice.pick(
                                List.of(
                                        "Worked {1} hours for {0} at {2} euros an hour; travel expenses of {3} euros come on top.",
                                        "{0}: travel {3} euros, plus {1} hours at the usual rate of {2} euros.",
                                        "Bill {0} for {1} hours, {2} euros each, and do not forget the {3} euros for the train.")),
                        dice.pick(People.NAMES),
                        hours,
                        rate,
                        travel));
        String json = "{\"hours\": {0}, \"total\": {1}}";
        return extracted(
                text,
                0.65,
                new Rule.JsonField("/total", String.valueOf(total)),
                fill(json, hours, total),
                fill(json, hours, hours * rate),
                fill(json, hours, total + rate));
    }

    private static Question extracted(String text, double difficulty, Rule rule, String json, String... wrong) {
        Solution solution = new Solution("", json, List.of(wrong));
        return new Question(text, INSTRUCTION, Grader.ofWholeAnswer(rule), difficulty, solution);
    }
}
