package dev.uniroute.bench.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChaosReportTest {
    @TempDir
    Path folder;

    @Test
    void writesWhatEachFaultCostAndWhatDidNotHold() throws IOException {
        Outcome passed = new Outcome("a", 3, 500, 0, 0, 2, 1_200, List.of());
        Outcome broken = new Outcome("b", 1, 10, 4, 1, 0, 0, List.of("4 requests failed"));

        ChaosReport report = new ChaosReport(folder.resolve("chaos.json"));
        report.add(passed);
        boolean before = report.allPassed();
        report.add(broken);
        report.skipped("c", "not here");

        JsonNode json = new ObjectMapper().readTree(folder.resolve("chaos.json").toFile());
        JsonNode faults = json.get("faults");
        assertThat(faults.get(0).toString())
                .isEqualTo("{\"name\":\"a\",\"injected\":3,\"requests\":500,\"failed\":0,\"lost\":0,\"duplicated\":2,"
                        + "\"recovery_ms\":1200,\"passed\":true,\"violations\":[]}");
        assertThat(faults.get(1).get("passed").asBoolean()).isFalse();
        assertThat(faults.get(1).get("violations").toString()).isEqualTo("[\"4 requests failed\"]");
        assertThat(json.get("skipped").toString()).isEqualTo("[{\"name\":\"c\",\"reason\":\"not here\"}]");
        assertThat(before).isTrue();
        assertThat(report.allPassed()).isFalse();
    }

    @Test
    void expectationsAreCollectedAndWaitedFor() throws Exception {
        Expectations expect = new Expectations();

        expect.that(true, "never said");
        expect.that(false, "said");
        expect.within(Duration.ofSeconds(5), "at once", () -> true);
        expect.within(Duration.ZERO, "never", () -> false);

        assertThat(expect.violations()).containsExactly("said", "not within 0 s: never");
    }
}
