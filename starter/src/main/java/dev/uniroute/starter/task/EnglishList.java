package dev.uniroute.starter.task;

import java.util.List;

/** Enumerations in a sentence: {@code a}, {@code a and b}, {@code a, b and c}. */
final class EnglishList {
    private EnglishList() {}

    static String of(List<String> items) {
        int last = items.size() - 1;
        return last == 0 ? items.get(0) : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
    }
}
