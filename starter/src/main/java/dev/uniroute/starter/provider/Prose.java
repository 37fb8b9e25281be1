package dev.uniroute.starter.provider;

import dev.uniroute.starter.task.Dice;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What models write around an answer. It contains no figures, markers or braces that a grader could take for one. */
final class Prose {
    private static final List<String> OPENINGS = List.of(
            "Let me work through this.",
            "Sure, here is how I would go about it.",
            "Let us take this step by step.",
            "Good question; here is my reasoning.");
    private static final List<String> REMARKS = List.of(
            "First it helps to be clear about what is being asked.",
            "I will keep the relevant details apart from the rest.",
            "Nothing in the question suggests that an exception applies.",
            "It is easy to slip here, so I go through it slowly.",
            "Checking the result against the question, it fits.",
            "Another way of looking at it leads to the same conclusion.",
            "The wording leaves little room for a different reading.",
            "To be safe, I have gone over it a second time.",
            "That leaves only the form in which to present it.",
            "This is a common kind of task, and the usual approach works.",
            "Each part follows from the one before.",
            "With that settled, the rest is routine.");
    private static final List<String> SMALL_TALK = List.of(
            "It depends on what matters most to you, but a simple plan usually beats a clever one.",
            "There are several sides to this, and I would begin with the one that is cheapest to try.",
            "In short: yes, as long as you keep an eye on the details.",
            "Many people ask this. A good first step is to write down what you already know.");

    private Prose() {}

    /** An answer after some reasoning, {@code sentences} of it or one more or less. */
    static String reasoned(String working, String answer, int sentences, Dice dice) {
        int count = Math.clamp(sentences + dice.between(-1, 1), 0, REMARKS.size());
        String reasoning = Stream.of(Stream.of(dice.pick(OPENINGS), working), dice.sample(REMARKS, count).stream())
                .flatMap(parts -> parts)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
        return reasoning + "\n\n" + answer;
    }

    /** An answer to anything. */
    static String smallTalk(int sentences, Dice dice) {
        int count = Math.clamp(sentences, 0, REMARKS.size());
        return Stream.concat(Stream.of(dice.pick(SMALL_TALK)), dice.sample(REMARKS, count).stream())
                .collect(Collectors.joining(" "));
    }
}
