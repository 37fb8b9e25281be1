package dev.uniroute.service.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.WithDefault;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds docs/configuration.md against the keys that there are. */
class ConfigurationPageTest {
    private static final Path PAGE = Path.of("../docs/configuration.md");

    @Test
    void listsEveryKeyWithItsDefaultAndNoOther() throws IOException {
        List<String> documented = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| `uniroute."))
                .map(line -> line.split("\\|", -1))
                .map(cells -> cells[1].strip() + " " + cells[2].strip())
                .toList();

        assertThat(documented)
                .containsExactlyInAnyOrderElementsOf(
                        keys("uniroute", UniRouteConfig.class).toList());
    }

    private static Stream<String> keys(String prefix, Class<?> section) {
        return Arrays.stream(section.getDeclaredMethods()).flatMap(method -> {
            String key = prefix + "." + kebab(method.getName());
            return UniRouteConfig.class.equals(method.getReturnType().getEnclosingClass())
                    ? keys(key, method.getReturnType())
                    : Stream.of(row(key, method));
        });
    }

    private static String row(String key, Method method) {
        WithDefault value = method.getAnnotation(WithDefault.class);
        return "`" + key + "` " + (value == null ? "" : "`" + value.value() + "`");
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
