package dev.uniroute.registry.memory;

import dev.uniroute.registry.Page;
import java.util.List;
import java.util.function.Function;

/** Cuts pages out of whole lists. */
final class Cut {

    private Cut() {}

    /** The page after the item with the request's cursor; from the start if there is none. */
    static <T> Page<T> page(List<T> all, Page.Request request, Function<T, String> cursor) {
        String after = request.after();
        int from = after == null ? 0 : all.stream().map(cursor).toList().indexOf(after) + 1;
        int to = Math.min(all.size(), from + request.size());
        List<T> items = all.subList(from, to);
        return new Page<>(items, to < all.size() ? cursor.apply(items.getLast()) : null);
    }
}
