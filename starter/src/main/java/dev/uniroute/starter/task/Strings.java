package dev.uniroute.starter.task;

import static dev.uniroute.starter.task.Template.fill;

import java.util.List;

/** Handling the letters of words, which models see only as tokens. */
final class Strings implements TaskKind {

    @Override
    public String name() {
        return "strings";
    }

    @Override
    public Skill skill() {
        return Skill.CODE;
    }

    @Override
    public Question question(int number, Dice dice) {
        return switch (number % 6) {
            case 0 -> initials(dice);
            case 1 -> withoutVowels(dice);
            case 2 -> letterAt(dice);
            case 3 -> count(dice);
            case 4 -> reversed(dice);
            default -> shifted(dice);
        };
    }

    private static Question initials(Dice dice) {
        List<String> words = dice.sample(Words.ALL, dice.between(4, 6));
        String answer = words.stream().map(word -> word.substring(0, 1)).reduce("", String::concat);
        String text = fill(
                dice.pick(List.of(
                        "Take the first letter of each word in \"{0}\" and write them together, in lower case.",
                        "Which string do the initial letters of \"{0}\" form, without spaces and in lower case?")),
                String.join(" ", words));
        return answered(text, 0.25, answer, answer.substring(1), reverse(answer));
    }

    private static Question withoutVowels(Dice dice) {
        String word = dice.pick(Words.ALL) + dice.pick(Words.ALL);
        String answer = word.replaceAll("[aeiou]", "");
        String text = fill(
                dice.pick(List.of(
                        "Remove every vowel (a, e, i, o, u) from \"{0}\".",
                        "What remains of \"{0}\" when all the letters a, e, i, o and u are deleted?")),
                word);
        return answered(text, 0.4, answer, answer.substring(0, answer.length() - 1), word.replaceFirst("[aeiou]", ""));
    }

    private static Question letterAt(Dice dice) {
        String word = dice.pick(Words.ALL) + dice.pick(Words.ALL);
        int index = dice.between(5, word.length() - 2);
        String text = fill(
                dice.pick(List.of(
                        "Counting from 1, which letter is at position {1} of \"{0}\"?",
                        "What is letter number {1} of the string \"{0}\" (the first letter is number 1)?")),
                word,
                index);
        return answered(text, 0.5, at(word, index), at(word, index + 1), at(word, index - 1), "q");
    }

    private static Question count(Dice dice) {
        String phrase = String.join(" ", dice.sample(Words.ALL, 3));
        String letter = dice.pick(List.of("a", "e", "n", "r", "l", "t"));
        long answer = phrase.chars().filter(c -> c == letter.charAt(0)).count();
        String text = fill(
                dice.pick(List.of(
                        "How many times does the letter {1} occur in \"{0}\"?",
                        "Count the letter {1} in the phrase \"{0}\".")),
                phrase,
                letter);
        return answered(text, 0.55, answer, answer + 1, answer + 2, Math.abs(answer - 1));
    }

    private static Question reversed(Dice dice) {
        String word = dice.pick(Words.ALL);
        String answer = reverse(word);
        String text = fill(
                dice.pick(List.of(
                        "Write \"{0}\" backwards.",
                        "Reverse the letters of the word \"{0}\".",
                        "Spell \"{0}\" from its last letter to its first.")),
                word);
        int middle = answer.length() / 2;
        String swapped = answer.substring(0, middle)
                + reverse(answer.substring(middle, middle + 2))
                + answer.substring(middle + 2);
        return answered(text, 0.6, answer, swapped, answer.substring(1), word);
    }

    private static Question shifted(Dice dice) {
        String word = dice.pick(Words.ALL);
        int by = dice.between(1, 5);
        String text = fill(
                dice.pick(List.of(
                        "Replace each letter of \"{0}\" by the one {1} later in the alphabet, going on with a after z.",
                        "Encrypt \"{0}\" with a Caesar cipher that shifts every letter forward by {1}.")),
                word,
                by);
        return answered(text, 0.8, shift(word, by), shift(word, by + 1), shift(word, 26 - by));
    }

    private static Question answered(String text, double difficulty, Object answer, Object... slips) {
        Solution solution = TextQuestions.solution("Going through it letter by letter.", answer, slips);
        return TextQuestions.afterMarker("Answer:", "result", text, difficulty, solution);
    }

    private static String at(String word, int position) {
        return word.substring(position - 1, position);
    }

    private static String reverse(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    private static String shift(String word, int by) {
        return word.chars()
                .map(c -> 'a' + (c - 'a' + by) % 26)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
