package dev.uniroute.starter.task;

import static dev.uniroute.starter.task.Template.fill;

import dev.uniroute.starter.grader.Grader;
import dev.uniroute.starter.grader.Rule;
import java.util.List;

/** Concepts to be explained in a sentence; graded by how close in meaning the answer is. */
final class Explanation implements TaskKind {
    private static final String INSTRUCTION = "Answer in one plain sentence.";
    private static final Table CONCEPTS = Table.load("concepts");
    private static final List<String> REQUESTS = List.of(
            "Explain what {0} is.",
            "What do people mean by {0}?",
            "Could you describe {0} to someone who has never heard of it?",
            "Give me a short definition of {0}.",
            "I keep reading about {0}. What is it?");

    @Override
    public String name() {
        return "explanation";
    }

    @Override
    public Skill skill() {
        return Skill.KNOWLEDGE;
    }

    @Override
    public Question question(int number, Dice dice) {
        List<String> row = CONCEPTS.row(number); // difficulty | concept | explanation
        String concept = row.get(1);
        Grader grader = Grader.ofWholeAnswer(new Rule.EmbeddingSimilarity(row.get(2), 0));
        Solution solution = new Solution(
                "",
                row.get(2),
                List.of(
                        fill("It depends on whom you ask; {0} means different things to different people.", concept),
                        "I am not sure, but it is an important idea that many experts have written about.",
                        CONCEPTS.row(number + 17).get(2)));
        return new Question(
                fill(dice.pick(REQUESTS), concept), INSTRUCTION, grader, Double.parseDouble(row.get(0)), solution);
    }
}
