package dev.uniroute.starter.task;

import java.util.List;

/** The kinds of tasks that there are. */
public final class TaskKinds {
    /** All of them, in the order in which their prompts are written. */
    public static final List<TaskKind> ALL = List.of(
            new Arithmetic(),
            new WordProblem(),
            new Algebra(),
            new Probability(),
            new UnitConversion(),
            new Dates(),
            new LogicPuzzle(),
            new Sorting(),
            new CodeOutput(),
            new Sql(),
            new Strings(),
            new Sentiment(),
            new Grammar(),
            new Translation(),
            new ConstrainedWriting(),
            new Explanation(),
            new Geography(),
            new Chemistry(),
            new JsonExtraction(),
            new ContactExtraction());

    private TaskKinds() {}
}
