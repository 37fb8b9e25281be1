package dev.uniroute.bench.speed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingsTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyRatioIsThereAsItsMedianOrAsNullWithAReason() throws Exception {
        Findings findings = new Findings();
        findings.ratio(Ratio.STARTUP_MS, Spread.of(900, 1_000, 1_200));
        findings.missing(Ratio.KMEANS_VS_SKLEARN, "no python3");

        JsonNode file = written(findings);

        assertThat(file.get("ratios").size()).isEqualTo(Ratio.values().length);
        assertThat(file.at("/ratios/startup_ms").asDouble()).isEqualTo(1_000);
        assertThat(file.at("/spreads/startup_ms/high").asDouble()).isEqualTo(1_200);
        assertThat(file.at("/ratios/kmeans_vs_sklearn").isNull()).isTrue();
        assertThat(file.at("/missing/kmeans_vs_sklearn").asText()).isEqualTo("no python3");
        assertThat(file.at("/missing/decision_bytes").asText()).isEqualTo("its part was not run");
    }

    @Test
    void figuresStandUnderTheirParts() throws Exception {
        Findings findings = new Findings();
        findings.add("rpc", "calls/s", Spread.of(10));
        findings.add("rpc", "failed", 0L);

        JsonNode file = written(findings);

        assertThat(file.at("/parts/rpc/calls~1s/median").asDouble()).isEqualTo(10);
        assertThat(file.at("/parts/rpc/failed").asLong()).isZero();
    }

    private JsonNode written(Findings findings) throws Exception {
        Path file = folder.resolve("bench.json");
        findings.write(file);
        return new ObjectMapper().readTree(file.toFile());
    }
}
