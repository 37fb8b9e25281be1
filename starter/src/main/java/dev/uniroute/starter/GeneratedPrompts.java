package dev.uniroute.starter;

import dev.uniroute.starter.task.Dice;
import dev.uniroute.starter.task.Question;
import dev.uniroute.starter.task.TaskKind;
import dev.uniroute.starter.task.TaskKinds;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the generators make of one seed.
 *
 * <p>The dice of a question depend on the seed, its kind and its number alone, so that another kind more changes none of
 * the others. No two prompts have the same text.
 *
 * @param representative in the order of the kinds
 * @param training in the order of the kinds
 */
record GeneratedPrompts(List<StarterPrompt> representative, List<StarterPrompt> training) {
    /** The seed of the prompts that are shipped. */
    static final long SEED = 20260101;

    static final int REPRESENTATIVE_PER_KIND = 36;
    static final int TRAINING_PER_KIND = 15;

    private static final int MAX_ATTEMPTS = 100;

    GeneratedPrompts {
        representative = List.copyOf(representative);
        training = List.copyOf(training);
    }

    static GeneratedPrompts of(long seed) {
        List<StarterPrompt> representative = new ArrayList<>();
        List<StarterPrompt> training = new ArrayList<>();
        for (TaskKind kind : TaskKinds.ALL) {
            List<Question> questions = questions(kind, seed);
            for (int i = 0; i < questions.size(); i++) {
                if (i < REPRESENTATIVE_PER_KIND) {
                    representative.add(new StarterPrompt(id("", kind, i), kind, questions.get(i)));
                } else {
                    int number = i - REPRESENTATIVE_PER_KIND;
                    training.add(new StarterPrompt(id("training/", kind, number), kind, questions.get(i)));
                }
            }
        }
        return new GeneratedPrompts(representative, training);
    }

    private static List<Question> questions(TaskKind kind, long seed) {
        List<Question> questions = new ArrayList<>();
        Set<String> texts = new HashSet<>();
        while (questions.size() < REPRESENTATIVE_PER_KIND + TRAINING_PER_KIND) {
            questions.add(question(kind, questions.size(), seed, texts));
        }
        return questions;
    }

    /** Throws again until the text is new. */
    private static Question question(TaskKind kind, int number, long seed, Set<String> texts) {
        for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
            Dice dice = Dice.of(seed, kind.name(), String.valueOf(number), String.valueOf(attempt));
            Question question = kind.question(number, dice);
            if (texts.add(question.text())) {
                return question;
            }
        }
        throw new IllegalStateException(kind.name() + " does not vary enough at number " + number);
    }

    private static String id(String prefix, TaskKind kind, int index) {
        return prefix + kind.name() + String.format(Locale.ROOT, "/%04d", index + 1);
    }
}
