package dev.uniroute.registry.postgres;

import dev.uniroute.registry.Page;
import java.util.List;
import java.util.function.Function;

/** Pages from queries that ask for one item more than the page holds, to see whether there is a next one. */
final class Pages {

    private Pages() {}

    static <T> Page<T> of(List<T> oneMore, int size, Function<T, String> cursor) {
        if (oneMore.size() <= size) {
            return new Page<>(oneMore, null);
        }
        List<T> items = oneMore.subList(0, size);
        return new Page<>(items, cursor.apply(items.getLast()));
    }
}
