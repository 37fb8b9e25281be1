package dev.uniroute.starter.task;

/**
 * One kind of task: an endless, reproducible supply of questions whose answers are known.
 *
 * <p>A kind spreads its topics and its difficulty evenly over consecutive numbers, and takes wording, names and
 * quantities from the dice. The same number and dice give the same question.
 */
public interface TaskKind {

    /** The name, as in the {@code task} of a prompt: lower case, hyphens. */
    String name();

    /** What a model must be good at. */
    Skill skill();

    /**
     * Makes a question.
     *
     * @param number which one, from 0
     * @param dice all chance there is
     */
    Question question(int number, Dice dice);
}
