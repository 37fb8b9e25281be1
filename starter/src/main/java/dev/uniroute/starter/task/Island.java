package dev.uniroute.starter.task;

import static dev.uniroute.starter.task.Template.fill;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * People of whom each is a knight or a knave, and remarks that leave one possibility.
 *
 * @param names who they are
 * @param remarks what each says
 * @param knights the possibility, bit {@code i} set if {@code names[i]} is a knight
 */
record Island(List<String> names, List<String> remarks, int knights) {

    /** What one of them says, and whether it is true of a possibility. */
    private record Remark(int speaker, String sentence, IntPredicate holds) {

        /** A knight's remark is true, a knave's is not. */
        boolean consistentWith(int knights) {
            return holds.test(knights) == isKnight(knights, speaker);
        }
    }

    Island {
        names = List.copyOf(names);
        remarks = List.copyOf(remarks);
    }

    /** Throws until the remarks have exactly one solution. */
    static Island of(List<String> names, Dice dice) {
        while (true) {
            List<Remark> remarks = IntStream.range(0, names.size())
                    .mapToObj(speaker -> remark(speaker, names, dice))
                    .toList();
            int[] solutions = IntStream.range(0, 1 << names.size())
                    .filter(knights -> remarks.stream().allMatch(remark -> remark.consistentWith(knights)))
                    .toArray();
            if (solutions.length == 1) {
                return new Island(names, remarks.stream().map(Remark::sentence).toList(), solutions[0]);
            }
        }
    }

    /** Every possibility in words; its index is its bits. */
    List<String> allAnswers() {
        return IntStream.range(0, 1 << names.size()).mapToObj(this::inWords).toList();
    }

    private String inWords(int knights) {
        List<String> honest = IntStream.range(0, names.size())
                .filter(i -> isKnight(knights, i))
                .mapToObj(names::get)
                .toList();
        if (honest.isEmpty()) {
            return "None of them";
        }
        return honest.size() == 1 ? "Only " + honest.getFirst() : EnglishList.of(honest);
    }

    private static Remark remark(int speaker, List<String> names, Dice dice) {
        int other = (speaker + dice.between(1, names.size() - 1)) % names.size();
        String me = names.get(speaker);
        String you = names.get(other);
        return switch (dice.between(0, 3)) {
            case 0 -> new Remark(speaker, fill("{0} says: \"{1} is a knave.\"", me, you), it -> !isKnight(it, other));
            case 1 ->
                new Remark(
                        speaker,
                        fill("{0} says: \"{1} and I are of the same kind.\"", me, you),
                        it -> isKnight(it, speaker) == isKnight(it, other));
            case 2 ->
                new Remark(
                        speaker,
                        fill("{0} says: \"At least one of {1} and me is a knave.\"", me, you),
                        it -> !isKnight(it, speaker) || !isKnight(it, other));
            default ->
                new Remark(
                        speaker,
                        fill("{0} says: \"{1} and I are of different kinds.\"", me, you),
                        it -> isKnight(it, speaker) != isKnight(it, other));
        };
    }

    private static boolean isKnight(int knights, int person) {
        return (knights >> person & 1) == 1;
    }
}
