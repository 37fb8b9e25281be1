package dev.uniroute.starter.task;

import static dev.uniroute.starter.task.Template.fill;

import dev.uniroute.starter.grader.Grader;
import dev.uniroute.starter.grader.Rule;
import java.util.List;

/** Short texts that must keep to a form: words to use, a number of words, a list, a last word. */
final class ConstrainedWriting implements TaskKind {
    private static final String INSTRUCTION = "Reply with the requested text only.";
    private static final Table TOPICS = Table.load("topics");

    @Override
    public String name() {
        return "constrained-writing";
    }

    @Override
    public Skill skill() {
        return Skill.LANGUAGE;
    }

    @Override
    public Question question(int number, Dice dice) {
        String topic = TOPICS.row(number).getFirst();
        return switch (number % 4) {
            case 0 -> withWords(topic, dice);
            case 1 -> bullets(topic, dice);
            case 2 -> lastWord(topic, dice);
            default -> wordCount(topic, dice);
        };
    }

    private static Question withWords(String topic, Dice dice) {
        List<String> words = dice.sample(Words.ALL, 3);
        String text = fill(
                dice.pick(List.of(
                        "Write one sentence about {0} that uses the words \"{1}\", \"{2}\" and \"{3}\".",
                        "I need a sentence on {0}. It has to contain \"{1}\", \"{2}\" and \"{3}\".")),
                topic,
                words.get(0),
                words.get(1),
                words.get(2));
        String answer = "When people talk about {0}, hardly anyone uses the words {1}, {2} and {3}.";
        Rule rule = new Rule.Contains(words, true, true);
        return written(
                text,
                0.2,
                rule,
                fill(answer, topic, words.get(0), words.get(1), words.get(2)),
                fill(answer, topic, words.get(0), words.get(1), "story"),
                fill("When people talk about {0}, everyone has a story.", topic));
    }

    private static Question bullets(String topic, Dice dice) {
        int count = dice.between(3, 5);
        String text = fill(
                dice.pick(
                        List.of(
                                "List exactly {1} short tips about {0}. Start every line with \"- \".",
                                "Give me advice on {0} as exactly {1} bullet points, each beginning with a hyphen and a space.")),
                topic,
                count);
        List<String> tips = List.of(
                "- Start small.",
                "- Ask somebody with experience.",
                "- Write down what works.",
                "- Take your time.",
                "- Enjoy it.",
                "- Compare prices.");
        Rule rule = new Rule.Regex("^\\s*(?:- [^\\n]+(?:\\n|$)){" + count + "}\\s*$");
        return written(
                text,
                0.35,
                rule,
                String.join("\n", tips.subList(0, count)),
                String.join("\n", tips.subList(0, count + 1)),
                String.join("\n", tips.subList(0, count)).replace("- ", "* "));
    }

    private static Question lastWord(String topic, Dice dice) {
        String word = dice.pick(Words.ALL);
        String text = fill(
                dice.pick(List.of(
                        "Write a sentence about {0} whose very last word is \"{1}\".",
                        "Can you end a sentence about {0} with the word \"{1}\"?")),
                topic,
                word);
        Rule rule = new Rule.Regex("(?i)\\b" + word + "\\W*$");
        return written(
                text,
                0.45,
                rule,
                fill("Nothing about {0} is ever as simple as the word {1}.", topic, word),
                fill("The word {1} tells you nothing about {0} at all.", topic, word),
                fill("Nothing about {0} is ever simple.", topic));
    }

    private static Question wordCount(String topic, Dice dice) {
        int count = dice.between(8, 15);
        String text = fill(
                dice.pick(List.of(
                        "Write a sentence about {0} that has exactly {1} words.",
                        "Describe {0} in exactly {1} words, no more and no fewer.")),
                topic,
                count);
        Rule rule = new Rule.Regex("^\\s*(?:\\S+\\s+){" + (count - 1) + "}\\S+\\s*$");
        return written(text, 0.7, rule, ofLength(count, topic), ofLength(count - 1, topic), ofLength(count + 2, topic));
    }

    /** A sentence of {@code count} words. */
    private static String ofLength(int count, String topic) {
        List<String> start = List.of(fill("Everybody who knows {0} well", topic).split(" "));
        List<String> rest =
                List.of("will gladly talk about it for hours and hours on any long day of the year".split(" "));
        return String.join(" ", start) + " " + String.join(" ", rest.subList(0, count - start.size())) + ".";
    }

    private static Question written(String text, double difficulty, Rule rule, String right, String... wrong) {
        Solution solution = new Solution("", right, List.of(wrong));
        return new Question(text, INSTRUCTION, Grader.ofWholeAnswer(rule), difficulty, solution);
    }
}
