package dev.uniroute.service.grpc.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Holds docs/errors.md against the reasons that there are. */
class ErrorsPageTest {
    private static final Path PAGE = Path.of("../docs/errors.md");

    @Test
    void listsEveryReasonWithItsCodeAndItsRetryAndNoOther() throws IOException {
        List<String[]> rows = Files.readAllLines(PAGE).stream()
                .filter(line -> line.matches("\\| `[A-Z_]+` .*"))
                .map(line -> line.split("\\|", -1))
                .toList();

        assertThat(rows)
                .extracting(cells -> cells[1].strip() + " " + cells[2].strip() + " " + cells[3].strip())
                .containsExactlyElementsOf(Arrays.stream(ErrorReason.values())
                        .map(ErrorsPageTest::row)
                        .toList());
        assertThat(rows).allSatisfy(cells -> {
            assertThat(cells[4]).isNotBlank();
            assertThat(cells[5]).isNotBlank();
        });
    }

    private static String row(ErrorReason reason) {
        return "`%s` %s %s"
                .formatted(
                        reason,
                        reason.code(),
                        reason.retryAfter().map(ErrorsPageTest::seconds).orElse("no"));
    }

    private static String seconds(Duration delay) {
        return delay.toMillis() % 1000 == 0 ? delay.toSeconds() + " s" : delay.toMillis() + " ms";
    }
}
