package dev.uniroute.bench.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.uniroute.bench.protocol.Contenders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsJsonTest {

    @TempDir
    private Path folder;

    @Test
    void theSameSeedGivesTheSameBytesWhateverTheThreads() throws Exception {
        ResultsJson.write(TinyResults.of(folder, 1), folder.resolve("one.json"));
        ResultsJson.write(TinyResults.of(folder, 3), folder.resolve("three.json"));

        assertThat(folder.resolve("one.json")).hasSameBinaryContentAs(folder.resolve("three.json"));
    }

    @Test
    void holdsEveryMethodAtEveryNValWithAValuePerSplit() throws Exception {
        Results results = TinyResults.of(folder, 2);
        ResultsJson.write(results, folder.resolve("results.json"));
        JsonNode json = new ObjectMapper().readTree(Files.readString(folder.resolve("results.json")));

        assertThat(json.path("dataset").asText()).isEqualTo("data");
        assertThat(json.path("prompts").asInt()).isEqualTo(240);
        assertThat(json.path("models").asInt()).isEqualTo(6);
        assertThat(json.path("left_out").path("n_val").get(0).asInt()).isEqualTo(400);
        assertThat(json.path("protocol").path("attribute_labels").asText()).isEqualTo("rules");
        assertThat(json.path("results")).hasSize(2 * Contenders.names().size());
        for (JsonNode method : json.path("results")) {
            for (String metric : List.of("area", "qnc", "peak")) {
                assertThat(method.path(metric).path("splits")).hasSize(2);
            }
            double mean = StreamSupport.stream(
                            method.path("area").path("splits").spliterator(), false)
                    .mapToDouble(JsonNode::asDouble)
                    .average()
                    .orElseThrow();
            assertThat(method.path("area").path("mean").asDouble()).isEqualTo(mean, within(1e-12));
        }
        assertThat(json.path("comparisons").get(0).fieldNames())
                .toIterable()
                .containsExactly(
                        "method", "n_val", "against", "mean_difference", "se", "wins", "losses", "ties", "p_value");
        assertThat(json.path("guard")).hasSize(2 * Contenders.names().size());
        assertThat(json.path("curves").path("cost")).hasSize(81);
    }

    @Test
    void whatIsInfiniteIsNull() throws Exception {
        Series never = new Series(List.of(Double.POSITIVE_INFINITY, 0.5, Double.POSITIVE_INFINITY));

        assertThat(never.mean()).isEqualTo(0.5);
        assertThat(never.median()).isInfinite();
        assertThat(never.finiteShare()).isEqualTo(1 / 3.0);
        ResultsJson.write(TinyResults.of(folder, 2), folder.resolve("results.json"));
        assertThat(Files.readString(folder.resolve("results.json"))).doesNotContain("Infinity", "NaN");
    }

    @Test
    void zeroRouterClosesNothingOfTheGapAndTheClairvoyantAllOfIt() throws Exception {
        Results results = TinyResults.of(folder, 2);

        results.gapClosed(new MethodResult.Key("clairvoyant_mlp", 60), "clairvoyant_mlp")
                .ifPresent(share -> assertThat(share).isEqualTo(1, within(1e-12)));
        results.gapClosed(new MethodResult.Key("zero_router", 60), "clairvoyant_mlp")
                .ifPresent(share -> assertThat(share).isEqualTo(0, within(1e-12)));
    }
}
