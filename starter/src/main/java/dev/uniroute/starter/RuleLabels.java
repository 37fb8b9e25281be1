package dev.uniroute.starter;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which of the seven attributes a prompt has, by rules on its English text: what a simulated model answers when it is
 * asked, and labels for offline work that calls no LLM. Coarse on purpose; they stand in for an LLM, they do not replace
 * one.
 *
 * @param specificity it names a number or quotes something, or it bounds its answer (exactly, only, at most, list, ...)
 * @param domainKnowledge a word of a field: science, law, medicine, history, economics, programming
 * @param complexity more than 40 words, or at least 3 sentences or lines
 * @param problemSolving a digit, or a word that asks for reasoning (how many, solve, prove, why, plan, ...)
 * @param creativity a word that asks for invention (poem, story, slogan, imagine, rewrite, ...)
 * @param technicalAccuracy code, a formula or data: braces, operators, or a word of programming or mathematics
 * @param realWorld people, money, time, places or things of everyday life
 */
public record RuleLabels(
        boolean specificity,
        boolean domainKnowledge,
        boolean complexity,
        boolean problemSolving,
        boolean creativity,
        boolean technicalAccuracy,
        boolean realWorld) {

    /** The names of the attributes as in a model's JSON, in the order of {@link #values}. */
    public static final List<String> NAMES = List.of(
            "specificity",
            "domain_knowledge",
            "complexity",
            "problem_solving",
            "creativity",
            "technical_accuracy",
            "real_world");

    private static final int MANY_WORDS = 40;
    private static final int MANY_SENTENCES = 3;

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern SENTENCE_END = Pattern.compile("[.?!](\\s|$)|\\n");
    private static final Pattern BOUND =
            Pattern.compile("[0-9\"“]|" + words("exactly|only|at most|at least|no more than|list|name the|single"));
    private static final Pattern FIELD = Pattern.compile(words("chemi\\w*|physic\\w*|biolog\\w*|element|atom\\w*"
            + "|molecul\\w*|energy|cells?|species|medic\\w*|diseases?|patients?|laws?|legal|court|contracts?|histor\\w*"
            + "|century|empire|capital of|econom\\w*|inflation|tax\\w*|theorem|probabilit\\w*|grammar|sql|python|java"
            + "|algorithms?|database|philosoph\\w*|psycholog\\w*|engineer\\w*"));
    private static final Pattern REASONING = Pattern.compile(
            "[0-9]|"
                    + words(
                            "how (many|much|long|far|old)|solve|calculate|compute|prove|deduce|why|plan|find|determine|if|which of"));
    private static final Pattern INVENTION = Pattern.compile(
            words(
                    "poems?|stor(y|ies)|slogans?|imagine|invent|compose"
                            + "|haiku|lyrics|song|jokes?|rewrite|creative\\w*|fiction\\w*|essay|brainstorm|role-?play|pretend|write an?"));
    private static final Pattern TECHNICAL = Pattern.compile("[{}`=<>^]|\\d\\s*[-+*/]\\s*\\d|"
            + words("code|functions?|programs?|python|java|javascript|sql|select|json|regex|equations?|formula\\w*"
                    + "|algorithms?|matrix|integral|derivative|units?|convert|theorem|prints?|outputs?"));
    private static final Pattern EVERYDAY = Pattern.compile(
            "[$€£]|"
                    + words(
                            "people|person|customers?|friends?|famil(y|ies)|children|money|price|costs?|euros?|dollars?|buys?|sells?"
                                    + "|shop|train|car|bus|house|food|recipes?|cook|travel|trip|hours?|minutes?|days?|weeks?|months?|years?"
                                    + "|monday|tuesday|wednesday|thursday|friday|saturday|sunday|jobs?|emails?|reviews?|phone|health"));

    /** The labels of a prompt. */
    public static RuleLabels of(String prompt) {
        String text = prompt.strip().toLowerCase(Locale.ROOT);
        boolean isLong = SPACE.split(text).length > MANY_WORDS
                || SENTENCE_END.matcher(text).results().count() >= MANY_SENTENCES;
        return new RuleLabels(
                BOUND.matcher(text).find(),
                FIELD.matcher(text).find(),
                isLong,
                REASONING.matcher(text).find(),
                INVENTION.matcher(text).find(),
                TECHNICAL.matcher(text).find(),
                EVERYDAY.matcher(text).find());
    }

    /** The seven labels, in the order of {@link #NAMES}. */
    public List<Boolean> values() {
        return List.of(
                specificity, domainKnowledge, complexity, problemSolving, creativity, technicalAccuracy, realWorld);
    }

    private static String words(String alternatives) {
        return "\\b(" + alternatives + ")\\b";
    }
}
