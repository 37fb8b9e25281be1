package dev.uniroute.registry.grading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The letter that a text chooses. Tried in this order, each more daring than the one before:
 *
 * <ol>
 *   <li>the text is one letter, decoration aside: {@code b}, {@code (B)}, {@code **B**};
 *   <li>it names its choice, the last time counts: {@code Answer: B}, {@code the option is (B)}, {@code \boxed{B}};
 *   <li>it begins with a letter set off: {@code B. Oslo}, {@code (B) Oslo};
 *   <li>one letter alone stands in it: {@code It must be B}.
 * </ol>
 */
final class ChosenLetter {
    private static final Pattern ALONE = Pattern.compile("[^\\p{L}\\p{N}]*+(\\p{Alpha})[^\\p{L}\\p{N}]*+");
    private static final Pattern NAMED = Pattern.compile(
            "(?:(?i:answer|choice|option)(?i:\\s++is)?[\\s:=*_\"'(\\[]++|\\\\boxed\\{[\\s(]*+)([A-Z])(?![\\p{L}\\p{N}'])");
    private static final Pattern FIRST = Pattern.compile("[*_\"(\\[]*+([A-Z])[).:\\],]");
    private static final Pattern STANDING = Pattern.compile("(?<![\\p{L}\\p{N}'])([A-Z])(?![\\p{L}\\p{N}'])");

    private ChosenLetter() {}

    /**
     * @param last the last letter that is a choice; others are overlooked, except where a text is nothing but a letter
     */
    static Optional<Character> in(String text, char last) {
        Matcher alone = ALONE.matcher(text);
        if (alone.matches()) {
            return Optional.of(alone.group(1).toUpperCase(Locale.ROOT).charAt(0));
        }
        return letters(NAMED, text, last).stream()
                .reduce((earlier, later) -> later)
                .or(() -> first(text, last))
                .or(() -> only(letters(STANDING, text, last)));
    }

    private static Optional<Character> first(String text, char last) {
        Matcher matcher = FIRST.matcher(text);
        return matcher.lookingAt() && matcher.group(1).charAt(0) <= last
                ? Optional.of(matcher.group(1).charAt(0))
                : Optional.empty();
    }

    private static Optional<Character> only(List<Character> letters) {
        return letters.stream().distinct().count() == 1 ? Optional.of(letters.getFirst()) : Optional.empty();
    }

    private static List<Character> letters(Pattern pattern, String text, char last) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(1).charAt(0))
                .filter(letter -> letter <= last)
                .toList();
    }
}
