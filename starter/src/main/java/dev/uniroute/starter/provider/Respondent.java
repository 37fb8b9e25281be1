package dev.uniroute.starter.provider;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.uniroute.starter.StarterPrompt;
import dev.uniroute.starter.task.Dice;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Answers for all models: with labels if attributes are asked for, as a judge if a grade is asked for, else right or wrong
 * if the message contains a starter prompt, else with small talk. The same model, message and seed give the same answer.
 */
final class Respondent {
    private static final int GOOD = 9;
    private static final int BAD = 2;

    private final PromptIndex prompts;
    private final long seed;

    Respondent(PromptIndex prompts, long seed) {
        this.prompts = prompts;
        this.seed = seed;
    }

    String answer(SimulatedModel model, String message) {
        return AttributeAnswer.to(message).orElseGet(() -> judgementOrAnswer(model, message));
    }

    private String judgementOrAnswer(SimulatedModel model, String message) {
        if (asksForGrade(message)) {
            return grade(model, message);
        }
        return prompts.find(message)
                .map(prompt -> answerTo(prompt, model))
                .orElseGet(() -> Prose.smallTalk(model.sentences(), Dice.of(seed, model.name(), message)));
    }

    private String answerTo(StarterPrompt prompt, SimulatedModel model) {
        Dice dice = Dice.of(seed, model.name(), prompt.id(), "wording");
        boolean right = model.knows(prompt, seed);
        String answer = right ? prompt.correctAnswer() : dice.pick(prompt.wrongAnswers());
        String working = prompt.question().solution().working();
        return working.isEmpty() ? answer : Prose.reasoned(right ? working : "", answer, model.sentences(), dice);
    }

    /** A judge is asked for a JSON object with a grade from 0 to 10. */
    private static boolean asksForGrade(String message) {
        String text = message.toLowerCase(Locale.ROOT);
        return Stream.of("json", "grade", "10").allMatch(text::contains);
    }

    private String grade(SimulatedModel model, String message) {
        int grade = gradeOfStarterPrompt(message)
                .orElseGet(() -> Dice.of(seed, model.name(), message).between(4, 8));
        return JsonNodeFactory.instance
                .objectNode()
                .put("grade", grade)
                .put("reason", grade > 5 ? "It meets the rubric." : "It misses what was asked for.")
                .toString();
    }

    /** The judged answer follows the prompt, so the right one is looked for after it. */
    private Optional<Integer> gradeOfStarterPrompt(String message) {
        return prompts.find(message).map(prompt -> {
            int end = message.lastIndexOf(prompt.text()) + prompt.text().length();
            return message.substring(Math.min(end, message.length())).contains(prompt.correctAnswer()) ? GOOD : BAD;
        });
    }
}
