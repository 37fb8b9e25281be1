package dev.uniroute.starter.task;

import static dev.uniroute.starter.task.Template.fill;

import dev.uniroute.starter.grader.Grader;
import dev.uniroute.starter.grader.Rule;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Addresses, numbers and codes to be found among others that look like them. */
final class ContactExtraction implements TaskKind {
    private static final String INSTRUCTION = "Reply with what was asked for and nothing else.";
    private static final List<String> DOMAINS = List.of("example.org", "example.com", "example.net");

    @Override
    public String name() {
        return "contact-extraction";
    }

    @Override
    public Skill skill() {
        return Skill.EXTRACTION;
    }

    @Override
    public Question question(int number, Dice dice) {
        return switch (number % 4) {
            case 0 -> address(dice);
            case 1 -> phone(dice);
            case 2 -> invoiceNumber(dice);
            default -> newestAddress(dice);
        };
    }

    private static Question address(Dice dice) {
        List<String> names = dice.sample(People.NAMES, 2);
        String email = email(names.get(0), dice);
        String text = fill(
                dice.pick(List.of(
                        "Find the e-mail address in this text: \"{0} moved to the second floor in {1} and can be reached "
                                + "at {2} or in person.\"",
                        "Which e-mail address is given here? \"Questions go to {0} ({2}), room {1}.\"",
                        "Copy the e-mail address out of the footer: \"{0} | since {1} | {2} | no fax\"")),
                names.get(0),
                dice.between(1995, 2024),
                email);
        return found(text, 0.15, email, email(names.get(1), dice), names.get(0).toLowerCase(Locale.ROOT));
    }

    private static Question phone(Dice dice) {
        String office = phoneNumber(dice);
        String mobile = phoneNumber(dice);
        String text = fill(
                dice.pick(List.of(
                        "What is the mobile number in this signature?\n\n{0}\nOffice: {1}\nMobile: {2}",
                        "Extract the mobile number: \"{0}, switchboard {1}, on the road {2} (mobile)\"",
                        "\"{0}'s desk phone is {1}. In emergencies try the mobile, {2}.\" Which number is the mobile "
                                + "number?")),
                dice.pick(People.NAMES),
                office,
                mobile);
        return found(text, 0.3, mobile, office);
    }

    private static Question invoiceNumber(Dice dice) {
        String invoice = fill("R-{0}-{1}", dice.between(2021, 2027), dice.between(1000, 9999));
        String order = fill("A-{0}-{1}", dice.between(2021, 2027), dice.between(1000, 9999));
        String text = fill(
                dice.pick(List.of(
                        "Give me the invoice number from this mail: \"Your order {1} has shipped. Invoice {0} is attached; "
                                + "customer number {2}.\"",
                        "\"Ref. {1} (order), {2} (customer), {0} (invoice): please pay within 14 days.\" Which number is "
                                + "the invoice number?",
                        "Pick out the number of the invoice: \"We thank customer {2} for order {1}, billed as {0}.\"")),
                invoice,
                order,
                dice.between(20000, 99999));
        return found(text, 0.35, invoice, order);
    }

    private static Question newestAddress(Dice dice) {
        String name = dice.pick(People.NAMES);
        List<String> domains = dice.shuffled(DOMAINS);
        List<String> addresses = domains.stream()
                .map(domain -> name.toLowerCase(Locale.ROOT) + "@" + domain)
                .toList();
        String text = fill(
                dice.pick(List.of(
                        "Which address should be used for {0} today? \"Until May it was {1}. In June it became {2}, which "
                                + "bounced, so since July it has been {3}.\"",
                        "\"{0} here. Not {1} any more, and {2} is only for newsletters. Write to {3}.\" Where do I "
                                + "send a personal e-mail?",
                        "From this thread, give the current e-mail address of {0}: \"Use {3}.\" - \"And {2}?\" - \"That "
                                + "one is closed, like {1}.\"")),
                name,
                addresses.get(0),
                addresses.get(1),
                addresses.get(2));
        return found(text, 0.6, addresses.get(2), addresses.get(1), addresses.get(0));
    }

    private static String email(String name, Dice dice) {
        return fill(
                "{0}.{1}@{2}",
                name.toLowerCase(Locale.ROOT),
                dice.pick(List.of("silva", "weber", "novak", "tanaka", "moreau", "haugen", "costa", "okafor")),
                dice.pick(DOMAINS));
    }

    private static String phoneNumber(Dice dice) {
        return fill("555-{0}-{1}", dice.between(100, 999), dice.between(1000, 9999));
    }

    private static Question found(String text, double difficulty, String answer, String... wrong) {
        String pattern = "(?i)^\\W*" + Pattern.quote(answer) + "\\W*$";
        Grader grader = Grader.ofWholeAnswer(new Rule.Regex(pattern));
        return new Question(text, INSTRUCTION, grader, difficulty, new Solution("", answer, List.of(wrong)));
    }
}
