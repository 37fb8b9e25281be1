package dev.uniroute.starter.task;

import static dev.uniroute.starter.task.Template.fill;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Short Python programs whose output is to be predicted; each is mirrored here in Java. */
final class CodeOutput implements TaskKind {
    private static final List<String> REQUESTS = List.of(
            "What does this Python program print?\n\n{0}",
            "Predict the output of the following Python 3 code:\n\n{0}",
            "Read this Python script and tell me its output.\n\n{0}");

    @Override
    public String name() {
        return "code-output";
    }

    @Override
    public Skill skill() {
        return Skill.CODE;
    }

    @Override
    public Question question(int number, Dice dice) {
        return switch (number % 7) {
            case 0 -> loop(dice);
            case 1 -> slice(dice);
            case 2 -> comprehension(dice);
            case 3 -> dictionary(dice);
            case 4 -> divisions(dice);
            case 5 -> collatz(dice);
            default -> recursion(dice);
        };
    }

    private static Question loop(Dice dice) {
        int end = dice.between(6, 14);
        int step = dice.between(2, 4);
        int answer = IntStream.range(0, end).filter(i -> i % step == 0).sum();
        String code = fill("""
                total = 0
                for i in range({0}):
                    if i % {1} == 0:
                        total += i
                print(total)""", end, step);
        return program(code, dice, 0.25, answer, answer + end, answer + step);
    }

    private static Question slice(Dice dice) {
        String word = dice.pick(Words.ALL);
        int start = dice.between(1, 2);
        String tail = word.substring(start);
        String answer = IntStream.range(0, tail.length())
                .filter(i -> i % 2 == 0)
                .mapToObj(i -> tail.substring(i, i + 1))
                .collect(Collectors.joining());
        String code = fill("word = \"{0}\"\nprint(word[{1}::2])", word, start);
        return program(code, dice, 0.45, answer, word.substring(start), tail.substring(0, 2));
    }

    private static Question comprehension(Dice dice) {
        List<Integer> numbers = dice.sample(IntStream.range(1, 20).boxed().toList(), 5);
        int limit = numbers.stream().sorted().toList().get(2);
        List<Integer> answer =
                numbers.stream().filter(n -> n >= limit).map(n -> n * n).toList();
        String code = fill("""
                numbers = {0}
                print([n ** 2 for n in numbers if n >= {1}])""", numbers, limit);
        List<Integer> doubled =
                numbers.stream().filter(n -> n >= limit).map(n -> n * 2).toList();
        return program(code, dice, 0.35, answer, doubled, answer.subList(1, answer.size()));
    }

    private static Question dictionary(Dice dice) {
        List<String> keys = dice.sample(Words.ALL, 3);
        List<Integer> values = dice.sample(IntStream.range(2, 30).boxed().toList(), 3);
        int extra = dice.between(3, 12);
        int answer = values.get(0) + values.get(1) + extra;
        String code =
                fill("""
                stock = {"{0}": {3}, "{1}": {4}}
                stock["{0}"] = stock.get("{0}", 0) + {6}
                stock["{2}"] = stock.get("{2}", {5})
                del stock["{2}"]
                print(sum(stock.values()))""", keys.get(0), keys.get(1), keys.get(2), values.get(0), values.get(1), values.get(2), extra);
        return program(code, dice, 0.55, answer, answer + values.get(2), values.get(0) + extra);
    }

    private static Question divisions(Dice dice) {
        int a = dice.between(17, 60);
        int b = dice.between(4, 9);
        String code = fill("""
                a, b = -{0}, {1}
                print(a // b, a % b)""", a, b);
        String answer = Math.floorDiv(-a, b) + " " + Math.floorMod(-a, b);
        return program(code, dice, 0.7, answer, -a / b + " " + -a % b, -a / b + " " + a % b, a / b + " " + a % b);
    }

    private static Question collatz(Dice dice) {
        int start = dice.between(5, 26);
        int steps = 0;
        for (int n = start; n != 1; n = n % 2 == 0 ? n / 2 : 3 * n + 1) {
            steps++;
        }
        String code = fill("""
                n, steps = {0}, 0
                while n != 1:
                    n = n // 2 if n % 2 == 0 else 3 * n + 1
                    steps += 1
                print(steps)""", start);
        return program(code, dice, 0.85, steps, steps + 1, steps - 1);
    }

    private static Question recursion(Dice dice) {
        int n = dice.between(5, 9);
        int factor = dice.between(2, 4);
        String code = fill("""
                def f(n):
                    if n < 2:
                        return n + 1
                    return f(n - 1) + {1} * f(n - 2)

                print(f({0}))""", n, factor);
        long answer = recurrence(n, factor);
        return program(code, dice, 0.9, answer, recurrence(n - 1, factor), answer + factor);
    }

    private static long recurrence(int n, int factor) {
        return n < 2 ? n + 1 : recurrence(n - 1, factor) + factor * recurrence(n - 2, factor);
    }

    private static Question program(String code, Dice dice, double difficulty, Object output, Object... slips) {
        String text = fill(dice.pick(REQUESTS), "```python\n" + code + "\n```");
        Solution solution = TextQuestions.solution("Running it in my head, line by line.", output, slips);
        return TextQuestions.afterMarker("Output:", "what is printed", text, difficulty, solution);
    }
}
