package dev.uniroute.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PageTest {
    private final List<@Nullable String> asked = new ArrayList<>();

    @Test
    void readsAllPagesInTheirOrder() {
        Map<String, Page<Integer>> later =
                Map.of("two", new Page<>(List.of(3), "three"), "three", new Page<>(List.of(4, 5), null));

        List<Integer> all = Page.all(request -> {
            String after = request.after();
            asked.add(after);
            return after == null ? new Page<>(List.of(1, 2), "two") : later.getOrDefault(after, empty());
        });

        assertThat(all).containsExactly(1, 2, 3, 4, 5);
        assertThat(asked).containsExactly(null, "two", "three");
    }

    @Test
    void readsNothingFromAnEmptyList() {
        assertThat(Page.all(request -> empty())).isEmpty();
    }

    @Test
    void refusesASizeThatIsNoneOrTooLarge() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Page.Request(0, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Page.Request(1001, null));
    }

    private static Page<Integer> empty() {
        return new Page<>(List.of(), null);
    }
}
