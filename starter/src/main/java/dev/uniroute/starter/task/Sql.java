package dev.uniroute.starter.task;

import static dev.uniroute.starter.task.Template.fill;

import dev.uniroute.starter.grader.Grader;
import dev.uniroute.starter.grader.Rule;
import java.util.List;

/** Queries to be written; the grader's expression allows for case, spacing and table aliases. */
final class Sql implements TaskKind {
    private static final String INSTRUCTION = "Reply with one SQL query and nothing else.";

    /** A table and its columns: a text, a number and a category. */
    private record Schema(String table, String label, String number, String category, List<String> values) {}

    private static final List<Schema> SCHEMAS = List.of(
            new Schema("employees", "name", "salary", "department", List.of("Sales", "Legal", "Research")),
            new Schema("products", "title", "price", "brand", List.of("Nordo", "Kilim", "Arvo")),
            new Schema("flights", "destination", "distance", "airline", List.of("Blue", "Polar", "Coastline")),
            new Schema("books", "title", "pages", "genre", List.of("poetry", "crime", "travel")),
            new Schema("songs", "title", "seconds", "artist", List.of("Mira", "The Owls", "Juno")),
            new Schema("houses", "address", "area", "district", List.of("North", "Harbour", "Old Town")));

    @Override
    public String name() {
        return "sql";
    }

    @Override
    public Skill skill() {
        return Skill.CODE;
    }

    @Override
    public Question question(int number, Dice dice) {
        Schema schema = dice.pick(SCHEMAS);
        return switch (number % 5) {
            case 0 -> filtered(schema, dice);
            case 1 -> largest(schema, dice);
            case 2 -> counted(schema, dice);
            case 3 -> averaged(schema, dice);
            default -> aboveAverage(schema, dice);
        };
    }

    private static Question filtered(Schema s, Dice dice) {
        String value = dice.pick(s.values());
        int limit = dice.between(2, 40) * 50;
        String text = intro(s, dice)
                + fill(
                        "select the {0} of every row whose {1} is {2} and whose {3} exceeds {4}.",
                        s.label(), s.category(), value, s.number(), limit);
        String query = "SELECT {0} FROM {1} WHERE {2} = '{3}' AND {4} {6} {5};";
        return written(
                text,
                0.25,
                fill(query, s.label(), s.table(), s.category(), value, s.number(), limit, ">"),
                fill(
                        "select\\s+{0}\\s+from\\s+{1}\\b.*\\bwhere\\b(?=.*\\b{2}\\s*=\\s*'{3}')(?=.*\\b{4}\\s*>\\s*{5}\\b)",
                        s.label(), s.table(), s.category(), value, s.number(), limit),
                fill(query, s.label(), s.table(), s.category(), value, s.number(), limit, "<"),
                fill(query, s.label(), s.table(), s.category(), value, s.number(), limit, ">="),
                fill("SELECT {0} FROM {1} WHERE {2} > {3};", s.label(), s.table(), s.number(), limit));
    }

    private static Question largest(Schema s, Dice dice) {
        int count = dice.between(3, 12);
        String text = intro(s, dice)
                + fill(
                        "show the {0} of the {1} rows with the highest {2} value, the highest first.",
                        s.label(), count, s.number());
        String query = "SELECT {0} FROM {1} ORDER BY {2}{3} LIMIT {4};";
        return written(
                text,
                0.35,
                fill(query, s.label(), s.table(), s.number(), " DESC", count),
                fill(
                        "select\\s+(?:\\w+\\s*,\\s*)?{0}\\b.*\\bfrom\\s+{1}\\b.*\\border\\s+by\\s+{2}\\s+desc\\b.*\\blimit\\s+{3}\\b",
                        s.label(), s.table(), s.number(), count),
                fill(query, s.label(), s.table(), s.number(), "", count),
                fill(query, s.label(), s.table(), s.label(), " DESC", count));
    }

    private static Question counted(Schema s, Dice dice) {
        String text = intro(s, dice)
                + fill(
                        dice.pick(List.of(
                                "count the rows for each {0}.",
                                "return each {0} together with the number of its rows.")),
                        s.category());
        return written(
                text,
                0.4,
                fill("SELECT {0}, COUNT(*) FROM {1} GROUP BY {0};", s.category(), s.table()),
                fill(
                        "select\\b(?=.*\\b{0}\\b).*\\bcount\\s*\\(.*\\bfrom\\s+{1}\\b.*\\bgroup\\s+by\\s+{0}\\b",
                        s.category(), s.table()),
                fill("SELECT {0}, COUNT(*) FROM {1};", s.category(), s.table()),
                fill("SELECT DISTINCT {0} FROM {1};", s.category(), s.table()));
    }

    private static Question averaged(Schema s, Dice dice) {
        int limit = dice.between(3, 30) * 20;
        String text = intro(s, dice)
                + fill("list every {0} whose average {1} value is greater than {2}.", s.category(), s.number(), limit);
        return written(
                text,
                0.6,
                fill(
                        "SELECT {0} FROM {1} GROUP BY {0} HAVING AVG({2}) > {3};",
                        s.category(), s.table(), s.number(), limit),
                fill(
                        "select\\b.*\\b{0}\\b.*\\bfrom\\s+{1}\\b.*\\bgroup\\s+by\\s+{0}\\s+having\\s+avg\\s*\\(\\s*{2}\\s*\\)\\s*>\\s*{3}\\b",
                        s.category(), s.table(), s.number(), limit),
                fill(
                        "SELECT {0} FROM {1} WHERE AVG({2}) > {3} GROUP BY {0};",
                        s.category(), s.table(), s.number(), limit),
                fill("SELECT {0} FROM {1} GROUP BY {0} HAVING {2} > {3};", s.category(), s.table(), s.number(), limit));
    }

    private static Question aboveAverage(Schema s, Dice dice) {
        String value = dice.pick(s.values());
        String text = intro(s, dice)
                + fill(
                        "select, with a subquery, the {0} of every row of the {1} {2} whose {3} value is above the average of "
                                + "the whole table.",
                        s.label(), s.category(), value, s.number());
        String query = "SELECT {0} FROM {1} WHERE {2} = '{3}' AND {4} > (SELECT AVG({4}) FROM {1}{5});";
        return written(
                text,
                0.75,
                fill(query, s.label(), s.table(), s.category(), value, s.number(), ""),
                fill(
                        "select\\s+{0}\\s+from\\s+{1}\\b.*\\bwhere\\b(?=.*\\b{2}\\s*=\\s*'{3}')"
                                + ".*{4}\\s*>\\s*\\(\\s*select\\s+avg\\s*\\(\\s*{4}\\s*\\)\\s+from\\s+{1}\\s*\\)",
                        s.label(), s.table(), s.category(), value, s.number()),
                fill(
                        "SELECT {0} FROM {1} WHERE {2} = '{3}' AND {4} > AVG({4});",
                        s.label(), s.table(), s.category(), value, s.number()),
                fill(query, s.label(), s.table(), s.category(), value, s.number(), " WHERE " + s.number() + " > 0"));
    }

    private static String intro(Schema s, Dice dice) {
        return fill(
                dice.pick(List.of(
                        "Given the SQL table {0}({1}, {2}, {3}), ",
                        "There is a database table {0} with the columns {1}, {2} and {3}. Write a query to ",
                        "From a PostgreSQL table called {0} (columns: {1}, {2}, {3}), ")),
                s.table(),
                s.label(),
                s.category(),
                s.number());
    }

    private static Question written(String text, double difficulty, String query, String pattern, String... wrong) {
        Grader grader = Grader.ofWholeAnswer(new Rule.Regex("(?is)" + pattern));
        return new Question(text, INSTRUCTION, grader, difficulty, new Solution("", query, List.of(wrong)));
    }
}
