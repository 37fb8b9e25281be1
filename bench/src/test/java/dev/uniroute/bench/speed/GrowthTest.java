package dev.uniroute.bench.speed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrowthTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theSlopeIsTheExponent() {
        assertThat(growth(7, 7, 7).slope()).isCloseTo(0, within(1e-12));
        assertThat(growth(3, 30, 300).slope()).isCloseTo(1, within(1e-12));
        assertThat(growth(2, 200, 20_000).slope()).isCloseTo(2, within(1e-12));
    }

    @Test
    void thePageShowsRatiosGrowthAndWhatIsMissing() throws Exception {
        Findings findings = new Findings();
        findings.ratio(Ratio.STARTUP_MS, Spread.of(900));
        findings.ratio(Ratio.DECISION_BYTES, Spread.of(9_000));
        findings.missing(Ratio.KMEANS_VS_SKLEARN, "no python3 < 4");
        findings.growth("decision", growth(3, 30, 300));
        Path file = folder.resolve("bench.html");

        SpeedPage.write(findings, file);

        assertThat(Files.readString(file))
                .contains("<td>startup_ms</td><td class=\"yes\">900")
                .contains("<td>decision_bytes</td><td class=\"no\">9,000")
                .contains("no python3 &lt; 4")
                .contains("slope 1.00")
                .doesNotContain("http");
    }

    private static Growth growth(double... figures) {
        return new Growth(
                "ns by models",
                List.of(1, 10, 100),
                Arrays.stream(figures).mapToObj(Spread::of).toList());
    }
}
