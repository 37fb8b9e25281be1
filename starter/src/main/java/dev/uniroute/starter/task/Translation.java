package dev.uniroute.starter.task;

import static dev.uniroute.starter.task.Template.fill;

import dev.uniroute.starter.grader.Grader;
import dev.uniroute.starter.grader.Rule;
import java.util.List;
import java.util.stream.IntStream;

/** Common English words into another language; each word counts. */
final class Translation implements TaskKind {
    private static final Table WORDS = Table.load("words");
    private static final List<String> LANGUAGES = List.of("Spanish", "French", "German", "Italian");
    private static final String INSTRUCTION =
            "Reply with the translations only: one for each word, no articles, no English.";
    private static final List<String> REQUESTS = List.of(
            "Translate these words into {1}: {0}.",
            "How do you say {0} in {1}?",
            "I am learning {1}. What are the {1} words for {0}?",
            "Please give me the {1} for {0}.");

    @Override
    public String name() {
        return "translation";
    }

    @Override
    public Skill skill() {
        return Skill.LANGUAGE;
    }

    @Override
    public Question question(int number, Dice dice) {
        int language = number % LANGUAGES.size();
        int count = 2 + number % 3;
        List<List<String>> asked = dice.sample(WORDS.rows(), 2 * count);
        List<List<String>> words = asked.subList(0, count);
        List<List<String>> others = asked.subList(count, asked.size());
        String english = EnglishList.of(
                words.stream().map(row -> "\"" + row.get(0) + "\"").toList());
        String text = fill(dice.pick(REQUESTS), english, LANGUAGES.get(language));
        List<String> right = words.stream().map(row -> row.get(language + 1)).toList();
        List<String> wrong = others.stream().map(row -> row.get(language + 1)).toList();
        Solution solution = new Solution("", list(right), List.of(list(oneWrong(right, wrong)), list(wrong)));
        Grader grader = Grader.ofWholeAnswer(new Rule.Contains(right, true, false));
        return new Question(text, INSTRUCTION, grader, 0.15 + 0.1 * count + 0.05 * language, solution);
    }

    private static List<String> oneWrong(List<String> right, List<String> wrong) {
        return IntStream.range(0, right.size())
                .mapToObj(i -> i == 0 ? wrong.get(0) : right.get(i))
                .toList();
    }

    private static String list(List<String> translations) {
        return String.join(", ", translations);
    }
}
