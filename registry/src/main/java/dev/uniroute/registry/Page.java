package dev.uniroute.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param items the items, in the order of the list
 * @param next the cursor that the next page starts after; null if this is the last
 * @param <T> what is listed
 */
public record Page<T>(List<T> items, @Nullable String next) {
    public Page {
        items = List.copyOf(items);
    }

    /** All items, page after page. */
    public static <T> List<T> all(Function<Request, Page<T>> pages) {
        List<T> all = new ArrayList<>();
        Page<T> page = pages.apply(new Request(1000, null));
        all.addAll(page.items());
        while (page.next() != null) {
            page = pages.apply(new Request(1000, page.next()));
            all.addAll(page.items());
        }
        return all;
    }

    /** Which page: at most {@code size} items after the cursor {@code after}; null: from the start. */
    public record Request(int size, @Nullable String after) {
        public Request {
            if (size < 1 || size > 1000) {
                throw new IllegalArgumentException("page size must be in [1, 1000], is " + size);
            }
        }
    }
}
